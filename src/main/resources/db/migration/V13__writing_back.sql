-- what a coach remarks on an episode; it is the family's, and the name stays when the coach leaves
create table remark (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	episode_id uuid not null references mistake_episode on delete cascade,
	coach_id uuid references account on delete set null,
	coach_name varchar(80) not null,
	capture_id uuid,
	text varchar(5000) not null,
	written_at timestamp(6) with time zone not null,
	unique (coach_id, capture_id)
);
create index remark_family on remark (family_id, written_at desc, id desc);
create index remark_episode on remark (episode_id);
create index remark_coach on remark (coach_id, family_id);

create table remark_answer (
	remark_id uuid not null references remark on delete cascade,
	id uuid not null,
	author_id uuid references account on delete set null,
	text varchar(5000) not null,
	written_at timestamp(6) with time zone not null,
	primary key (remark_id, id)
);
create index remark_answer_author on remark_answer (author_id);

-- what a coach gives a family along: words, a plan that is proposed (the plan that comes of it is captured
-- by the id of the note), homework
create table session_note (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	coach_id uuid references account on delete set null,
	coach_name varchar(80) not null,
	capture_id uuid,
	session_day date not null,
	text varchar(5000) not null,
	written_at timestamp(6) with time zone not null,
	child_id uuid references child on delete set null,
	holder varchar(10),
	situation varchar(30),
	if_text varchar(300),
	then_text varchar(300),
	calm_plan varchar(500),
	declined_at timestamp(6) with time zone,
	decline_line varchar(300) not null,
	homework varchar(500) not null,
	due_day date,
	outcome varchar(20),
	outcome_line varchar(300) not null,
	answered_at timestamp(6) with time zone,
	unique (coach_id, capture_id)
);
create index session_note_family on session_note (family_id, session_day desc, written_at desc);
create index session_note_coach on session_note (coach_id, family_id);
create index session_note_child on session_note (child_id);

-- what a coach notes for themselves. It outlives what is agreed and the family itself, so nothing hangs on
-- the family, and the name is the one that the coach gave
create table case_note (
	id uuid primary key,
	version int not null,
	coach_id uuid not null references account on delete cascade,
	family_id uuid not null,
	alias varchar(80) not null,
	capture_id uuid,
	text varchar(5000) not null,
	written_at timestamp(6) with time zone not null,
	unique (coach_id, capture_id)
);
create index case_note_of_family on case_note (coach_id, family_id, written_at desc);
