create table account (
	id uuid primary key,
	version int not null,
	email varchar(254) not null unique,
	name varchar(80) not null,
	password_hash varchar(200) not null,
	role varchar(10) not null,
	stamp int not null,
	created_at timestamp(6) with time zone not null,
	expires_at timestamp(6) with time zone
);
create index account_expiry on account (expires_at);

create table remembered_device (
	id uuid primary key,
	version int not null,
	account_id uuid not null references account on delete cascade,
	secret_hash varchar(64) not null,
	label varchar(80) not null,
	created_at timestamp(6) with time zone not null,
	last_used_at timestamp(6) with time zone not null
);
create index remembered_device_account on remembered_device (account_id);

create table password_reset (
	id uuid primary key,
	version int not null,
	account_id uuid not null references account on delete cascade,
	secret_hash varchar(64) not null unique,
	created_at timestamp(6) with time zone not null
);
create index password_reset_account on password_reset (account_id);
