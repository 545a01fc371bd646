-- what is counted, in one place, so that counting a long journal reads no texts
create index episode_counted on mistake_episode (family_id, occurred_at, child_id, situation, step, good_reason,
	carried_by, upset, urge, upset_lasted, stance, privacy, sharing, author_id, deleted_at, id);
create index win_counted on win (family_id, occurred_at, child_id, deleted_at);
create index reflection_counted on reflection (episode_id, voice, family_only, feeling_named, plan_made, together);
