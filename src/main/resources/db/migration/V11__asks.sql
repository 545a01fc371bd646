-- what a family wants to talk about with a coach the next time
create table session_ask (
	family_id uuid not null references family on delete cascade,
	coach_id uuid not null references account on delete cascade,
	author_id uuid references account on delete set null,
	text varchar(500) not null,
	written_at timestamp(6) with time zone not null,
	primary key (family_id, coach_id)
);
create index session_ask_coach on session_ask (coach_id);
create index session_ask_author on session_ask (author_id);
