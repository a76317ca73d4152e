-- How often a due row was worked on in vain, and of what kind the last fault was: it is put off, longer each time.
alter table process_claim add column failures int default 0 not null;
alter table process_claim add column fault varchar(200);
