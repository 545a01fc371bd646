-- what a child, or an adult, means to do the next time
create table plan_card (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	child_id uuid not null references child on delete cascade,
	author_id uuid references account on delete set null,
	capture_id uuid,
	holder varchar(10) not null,
	situation varchar(30),
	if_text varchar(300) not null,
	then_text varchar(300) not null,
	calm_plan varchar(500) not null,
	created_at timestamp(6) with time zone not null,
	retired_at timestamp(6) with time zone,
	unique (family_id, capture_id)
);
create index plan_card_of_child on plan_card (family_id, child_id);
create index plan_card_child on plan_card (child_id);
create index plan_card_author on plan_card (author_id);

-- whether a plan kicked in at an episode that it was meant for
create table plan_chance (
	plan_id uuid not null references plan_card on delete cascade,
	episode_id uuid not null references mistake_episode on delete cascade,
	family_id uuid not null references family on delete cascade,
	outcome varchar(20) not null,
	answered_at timestamp(6) with time zone not null,
	primary key (plan_id, episode_id)
);
create index plan_chance_episode on plan_chance (episode_id);
create index plan_chance_family on plan_chance (family_id);

-- help that is there for now
create table support (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	child_id uuid not null references child on delete cascade,
	author_id uuid references account on delete set null,
	capture_id uuid,
	what varchar(300) not null,
	who_knows varchar(300) not null,
	created_at timestamp(6) with time zone not null,
	ended_at timestamp(6) with time zone,
	unique (family_id, capture_id)
);
create index support_of_child on support (family_id, child_id);
create index support_child on support (child_id);
create index support_author on support (author_id);

-- how it is faded: the first step is the help as it began, and where an end is planned
-- the last one is that end; a step that is not taken yet is meant for from_day
create table support_step (
	support_id uuid not null references support on delete cascade,
	place int not null,
	what varchar(300) not null,
	from_day date not null,
	taken_on date,
	ends boolean not null,
	primary key (support_id, place)
);

-- a look at something, agreed with the child; due_day is the next time
create table check_in (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	child_id uuid not null references child on delete cascade,
	author_id uuid references account on delete set null,
	capture_id uuid,
	with_whom varchar(100) not null,
	looks_at varchar(300) not null,
	due_day date not null,
	weekly boolean not null,
	created_at timestamp(6) with time zone not null,
	ended_at timestamp(6) with time zone,
	unique (family_id, capture_id)
);
create index check_in_of_child on check_in (family_id, child_id);
create index check_in_child on check_in (child_id);
create index check_in_author on check_in (author_id);

create table check_in_log (
	check_in_id uuid not null references check_in on delete cascade,
	due_day date not null,
	outcome varchar(10) not null,
	primary key (check_in_id, due_day)
);
