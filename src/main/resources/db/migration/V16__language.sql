-- what somebody reads, if they have ever said so
alter table account add column language varchar(20);
