create table family (
	id uuid primary key,
	version int not null,
	name varchar(80) not null,
	time_zone varchar(60) not null,
	founded_at timestamp(6) with time zone not null
);

create table caregiver (
	account_id uuid primary key references account on delete cascade,
	version int not null,
	family_id uuid not null references family on delete cascade,
	joined_at timestamp(6) with time zone not null
);
create index caregiver_family on caregiver (family_id);

create table child (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	nickname varchar(40) not null,
	birth_year int,
	needs varchar(200) not null,
	colour varchar(10) not null,
	created_at timestamp(6) with time zone not null,
	archived_at timestamp(6) with time zone
);
create index child_family on child (family_id);

create table invitation (
	id uuid primary key,
	version int not null,
	family_id uuid not null references family on delete cascade,
	secret_hash varchar(64) not null unique,
	created_at timestamp(6) with time zone not null
);
create index invitation_family on invitation (family_id);
