-- what was written since a coach's last visit is found by its place in an index
create index episode_written on mistake_episode (family_id, created_at);
create index win_written on win (family_id, created_at);
