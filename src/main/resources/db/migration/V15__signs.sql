-- what an episode shows, in bits, to the family, and to coaches without and with the child's own words
alter table mistake_episode add column signs int default 0 not null;
alter table mistake_episode add column signs_of_words int default 0 not null;
alter table mistake_episode add column signs_of_childs_words int default 0 not null;
create table theme_bit (theme varchar(30) primary key, bit int not null);
insert into theme_bit (theme, bit) values ('SELF_RELIANCE', 1), ('CONFIDENCE', 2), ('RESILIENCE', 4), ('CONSEQUENCES', 8), 
	('RESPONSIBILITY_VS_BLAME', 16), ('FEAR_OF_FAILURE', 32), ('HANDLING_DISAPPOINTMENT', 64), ('PARENT_COPING', 128), ('SAFETY_NET', 256);
update mistake_episode set
	signs = coalesce((select sum(b.bit) from episode_theme t join theme_bit b on b.theme = t.theme where t.episode_id = mistake_episode.id), 0)
		+ coalesce((select 2048 + 4096 * max(case when r.feeling_named = true then 1 else 0 end)
		+ 8192 * max(case when r.plan_made = true then 1 else 0 end) + 16384 * max(case when r.together = true then 1 else 0 end)
		from reflection r where r.episode_id = mistake_episode.id), 0),
	signs_of_words = coalesce((select sum(b.bit) from episode_theme t join theme_bit b on b.theme = t.theme where t.episode_id = mistake_episode.id
		and (not exists (select 1 from episode_evidence m where m.episode_id = t.episode_id and m.theme = t.theme)
		or exists (select 1 from episode_evidence m where m.episode_id = t.episode_id and m.theme = t.theme and m.reach in ('PATTERN', 'WORDS')))), 0)
		+ coalesce((select 2048 + 4096 * max(case when r.feeling_named = true then 1 else 0 end)
		+ 8192 * max(case when r.plan_made = true then 1 else 0 end) + 16384 * max(case when r.together = true then 1 else 0 end)
		from reflection r where r.episode_id = mistake_episode.id and r.family_only = false and r.voice = 'PARENT'), 0),
	signs_of_childs_words = coalesce((select sum(b.bit) from episode_theme t join theme_bit b on b.theme = t.theme where t.episode_id = mistake_episode.id
		and (not exists (select 1 from episode_evidence m where m.episode_id = t.episode_id and m.theme = t.theme)
		or exists (select 1 from episode_evidence m where m.episode_id = t.episode_id and m.theme = t.theme and m.reach in ('PATTERN', 'WORDS', 'CHILDS_WORDS')))), 0)
		+ coalesce((select 2048 + 4096 * max(case when r.feeling_named = true then 1 else 0 end)
		+ 8192 * max(case when r.plan_made = true then 1 else 0 end) + 16384 * max(case when r.together = true then 1 else 0 end)
		from reflection r where r.episode_id = mistake_episode.id and r.family_only = false), 0);
drop table theme_bit;
update mistake_episode set signs = signs + case stance when 'BLAME' then 1024 when 'BOTH' then 1536 else 512 end
	where stance is not null and mod(signs / 16, 2) = 1;
update mistake_episode set signs_of_words = signs_of_words + case stance_of_words when 'BLAME' then 1024 when 'BOTH' then 1536 else 512 end
	where stance_of_words is not null and mod(signs_of_words / 16, 2) = 1;
update mistake_episode set signs_of_childs_words = signs_of_childs_words + case stance_of_childs_words when 'BLAME' then 1024 when 'BOTH' then 1536 else 512 end
	where stance_of_childs_words is not null and mod(signs_of_childs_words / 16, 2) = 1;

-- what is counted, in one place once more, now with the signs, so that thoughts are not
drop index episode_counted;
create index episode_counted on mistake_episode (family_id, occurred_at, child_id, situation, step, good_reason,
	carried_by, upset, urge, upset_lasted, signs, signs_of_words, signs_of_childs_words, privacy, sharing, author_id,
	deleted_at, id);
drop index reflection_counted;
