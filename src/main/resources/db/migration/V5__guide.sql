-- what the guide answered before something happened, where it was kept
create table guide_decision (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	child_id uuid not null references child on delete cascade,
	author_id uuid references account on delete set null,
	capture_id uuid,
	situation varchar(30),
	about_to_happen varchar(200) not null,
	stakes varchar(20),
	safety varchar(20),
	chance varchar(20),
	tools varchar(20),
	talk varchar(20),
	company varchar(20),
	teacher varchar(20),
	coach varchar(20),
	caregiver varchar(20),
	urge int,
	needs boolean not null,
	age varchar(20) not null,
	outcome varchar(30) not null,
	kept_at timestamp(6) with time zone not null,
	never_came_at timestamp(6) with time zone,
	unique (family_id, capture_id)
);
create index guide_decision_family on guide_decision (family_id, kept_at desc, id desc);
create index guide_decision_child on guide_decision (child_id);
create index guide_decision_author on guide_decision (author_id);

-- what was written of it since
create index episode_begun_from on mistake_episode (begun_from);
