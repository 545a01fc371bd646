-- what an episode was begun from, when something was written before it happened
alter table mistake_episode add column begun_from uuid;
-- what the family wants coaches to do with this one episode
alter table mistake_episode add column sharing varchar(20) default 'AS_AGREED' not null;
-- said by the child, or by a parent, for nobody outside the family
alter table reflection add column family_only boolean default false not null;

-- lines of the day's page that the family does not want to see again
create table dismissal (
	family_id uuid not null references family on delete cascade,
	line varchar(100) not null,
	dismissed_at timestamp(6) with time zone not null,
	primary key (family_id, line)
);
