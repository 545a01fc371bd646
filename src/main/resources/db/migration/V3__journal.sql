create table mistake_episode (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	child_id uuid not null references child on delete cascade,
	author_id uuid references account on delete set null,
	capture_id uuid,
	situation varchar(30),
	step varchar(30),
	good_reason boolean not null,
	aftermath varchar(30),
	carried_by varchar(30),
	upset int,
	urge int,
	upset_lasted varchar(30),
	another_adult_pressed boolean not null,
	title varchar(200) not null,
	what_happened varchar(10000) not null,
	what_i_did varchar(10000) not null,
	what_came_of_it varchar(10000) not null,
	occurred_at timestamp(6) with time zone not null,
	day_only boolean not null,
	privacy varchar(10) not null,
	revision int not null,
	created_at timestamp(6) with time zone not null,
	deleted_at timestamp(6) with time zone,
	stance varchar(20),
	tagger_version varchar(40) not null,
	unique (family_id, capture_id)
);
create index episode_timeline on mistake_episode (family_id, occurred_at desc, id desc);
create index episode_of_child on mistake_episode (child_id, occurred_at desc, id desc);
create index episode_trash on mistake_episode (deleted_at);
create index episode_author on mistake_episode (author_id);

create table reflection (
	id uuid primary key,
	version int not null,
	episode_id uuid not null references mistake_episode on delete cascade,
	author_id uuid references account on delete set null,
	voice varchar(10) not null,
	text varchar(10000) not null,
	feeling_named boolean not null,
	plan_made boolean not null,
	together boolean not null,
	created_at timestamp(6) with time zone not null
);
create index reflection_episode on reflection (episode_id);
create index reflection_author on reflection (author_id);

create table episode_theme (
	episode_id uuid not null references mistake_episode on delete cascade,
	theme varchar(30) not null,
	primary key (episode_id, theme)
);

create table episode_evidence (
	episode_id uuid not null references mistake_episode on delete cascade,
	place int not null,
	theme varchar(30) not null,
	passage varchar(36),
	starts_at int not null,
	ends_at int not null,
	answer varchar(30),
	primary key (episode_id, place)
);

create table theme_correction (
	episode_id uuid not null references mistake_episode on delete cascade,
	theme varchar(30) not null,
	correction varchar(10) not null,
	primary key (episode_id, theme)
);

create table win (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	child_id uuid not null references child on delete cascade,
	author_id uuid references account on delete set null,
	text varchar(200) not null,
	occurred_at timestamp(6) with time zone not null,
	day_only boolean not null,
	created_at timestamp(6) with time zone not null,
	deleted_at timestamp(6) with time zone
);
create index win_timeline on win (family_id, occurred_at desc, id desc);
create index win_of_child on win (child_id, occurred_at desc, id desc);
create index win_trash on win (deleted_at);
create index win_author on win (author_id);

-- the words of each entry as search compares them: the same search on every database;
-- with # before them, the situation and the themes of an episode
create table entry_word (
	entry_id uuid not null,
	word varchar(60) not null,
	family_id uuid not null references family on delete cascade,
	occurred_at timestamp(6) with time zone not null,
	primary key (entry_id, word)
);
create index entry_word_search on entry_word (family_id, word, occurred_at desc, entry_id desc);
