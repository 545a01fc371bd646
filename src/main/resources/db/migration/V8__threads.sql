-- slips that belong together, as a parent says
create table episode_thread (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	child_id uuid not null references child on delete cascade,
	name varchar(80) not null,
	created_at timestamp(6) with time zone not null
);
create index episode_thread_family on episode_thread (family_id);
create index episode_thread_child on episode_thread (child_id);

create table thread_episode (
	episode_id uuid primary key references mistake_episode on delete cascade,
	thread_id uuid not null references episode_thread on delete cascade,
	family_id uuid not null references family on delete cascade
);
create index thread_episode_thread on thread_episode (thread_id);
create index thread_episode_family on thread_episode (family_id);

-- what a parent said does not belong together: an episode, and an episode or a thread
create table thread_apart (
	episode_id uuid not null references mistake_episode on delete cascade,
	other_id uuid not null,
	family_id uuid not null references family on delete cascade,
	primary key (episode_id, other_id)
);
create index thread_apart_family on thread_apart (family_id);

-- whether a slip happened again, as a parent says; asked at most twice
create table again_answer (
	episode_id uuid primary key references mistake_episode on delete cascade,
	family_id uuid not null references family on delete cascade,
	answer varchar(20) not null,
	answered_at timestamp(6) with time zone not null,
	asked int not null
);
create index again_answer_family on again_answer (family_id);
