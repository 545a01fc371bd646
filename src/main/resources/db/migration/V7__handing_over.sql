-- a device that a caregiver gave to a child: until it is taken back with the password, it
-- shows two questions and nothing else; it outlives its episode, so that nothing opens
-- when that is removed from another device
create table hand_over (
	id uuid primary key,
	version int not null,
	account_id uuid not null references account on delete cascade,
	device_id uuid references remembered_device on delete set null,
	episode_id uuid references mistake_episode on delete set null,
	secret_hash varchar(64) not null,
	shows_title boolean not null,
	answered boolean not null,
	wrong_tries int not null,
	tried_at timestamp(6) with time zone,
	begun_at timestamp(6) with time zone not null
);
create index hand_over_account on hand_over (account_id);
create index hand_over_device on hand_over (device_id);
create index hand_over_episode on hand_over (episode_id);
create index hand_over_begun on hand_over (begun_at);
