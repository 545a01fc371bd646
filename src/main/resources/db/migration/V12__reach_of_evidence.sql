-- how much of an episode has to be known to find this; what was found before is for nobody outside the
-- family until it is read again
alter table episode_evidence add column reach varchar(20) default 'FAMILY' not null;
-- the stance without the child's own words, and without what is for the family alone
alter table mistake_episode add column stance_of_words varchar(20);
alter table mistake_episode add column stance_of_childs_words varchar(20);
