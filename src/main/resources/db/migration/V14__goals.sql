-- what a family wants to be different, in its own words; without a child it is about the whole family
create table goal (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	child_id uuid references child on delete cascade,
	author_id uuid references account on delete set null,
	capture_id uuid,
	words varchar(200) not null,
	created_at timestamp(6) with time zone not null,
	ended_at timestamp(6) with time zone,
	unique (family_id, capture_id)
);
create index goal_child on goal (child_id);
create index goal_author on goal (author_id);

-- how far along the family finds it, from 0, not at all, to 10, reached; what was taken back last can be brought
-- back, and goes for good with the next
create table goal_rating (
	id uuid primary key,
	goal_id uuid not null references goal on delete cascade,
	family_id uuid not null references family on delete cascade,
	author_id uuid references account on delete set null,
	reached smallint not null,
	note varchar(300) not null,
	rated_at timestamp(6) with time zone not null,
	taken_back boolean not null
);
create index goal_rating_goal on goal_rating (goal_id);
create index goal_rating_family on goal_rating (family_id);
create index goal_rating_author on goal_rating (author_id);

-- the total of a measure that a coach took elsewhere; the name stays when the coach leaves
create table measure (
	id uuid primary key,
	family_id uuid not null references family on delete cascade,
	child_id uuid references child on delete cascade,
	coach_id uuid references account on delete set null,
	coach_name varchar(80) not null,
	name varchar(80) not null,
	taken_on date not null,
	total numeric(9, 2) not null,
	written_at timestamp(6) with time zone not null
);
create index measure_family on measure (family_id);
create index measure_child on measure (child_id);
create index measure_coach on measure (coach_id);
