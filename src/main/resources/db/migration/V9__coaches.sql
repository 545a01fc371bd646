-- how far a word goes: 0 pattern, 1 texts, 2 the child's own words, 3 the family
alter table entry_word add column reach smallint default 3 not null;
update entry_word set reach = case when word like '#%' then 0 else 1 end
	where not exists (select 1 from reflection r where r.episode_id = entry_word.entry_id and (r.voice = 'CHILD' or r.family_only = true));
-- where a child speaks, it takes another reading to know which word is whose
update mistake_episode set tagger_version = '' where exists
	(select 1 from reflection r where r.episode_id = mistake_episode.id and (r.voice = 'CHILD' or r.family_only = true));

-- a way in for one coach: a link that was mailed, or a code that was told
create table coach_invitation (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	email varchar(254) not null,
	secret_hash varchar(64) not null unique,
	created_at timestamp(6) with time zone not null,
	expires_at timestamp(6) with time zone not null
);
create index coach_invitation_family on coach_invitation (family_id);

-- who came in that way; may read nothing by that alone
create table known_coach (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	coach_id uuid not null references account on delete cascade,
	met_at timestamp(6) with time zone not null,
	unique (family_id, coach_id)
);
create index known_coach_coach on known_coach (coach_id);

create table consent (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	coach_id uuid not null references account on delete cascade,
	given_by uuid references account on delete set null,
	words boolean not null,
	childs_words boolean not null,
	given_at timestamp(6) with time zone not null,
	expires_at timestamp(6) with time zone not null,
	ended_at timestamp(6) with time zone,
	ended_by uuid references account on delete set null,
	replaced boolean not null
);
create index consent_family on consent (family_id);
create index consent_coach on consent (coach_id);
create index consent_given_by on consent (given_by);
create index consent_ended_by on consent (ended_by);

create table consent_child (
	consent_id uuid not null references consent on delete cascade,
	child_id uuid not null references child on delete cascade,
	shared_from timestamp(6) with time zone not null,
	primary key (consent_id, child_id)
);
create index consent_child_child on consent_child (child_id);

-- each time a coach opened something; the name stays when the coach leaves
create table coach_access (
	id uuid primary key,
	family_id uuid not null references family on delete cascade,
	coach_id uuid references account on delete set null,
	coach_name varchar(80) not null,
	what varchar(20) not null,
	episode_id uuid,
	opened_at timestamp(6) with time zone not null
);
create index coach_access_family on coach_access (family_id, opened_at desc, id desc);
create index coach_access_coach on coach_access (coach_id, family_id);

-- what a coach keeps about a family at their desk
create table case_file (
	id uuid primary key,
	version int not null,
	coach_id uuid not null references account on delete cascade,
	family_id uuid not null references family on delete cascade,
	alias varchar(80) not null,
	next_session date,
	visited_at timestamp(6) with time zone,
	visited_before timestamp(6) with time zone,
	unique (coach_id, family_id)
);
create index case_file_family on case_file (family_id);
