-- What a member shows at the till follows from her id under the installation's key, which no statement knows: the read model is built
-- anew at the next start.
alter table member_directory add column member_code char(12);
create index member_directory_code on member_directory (member_code);
merge into unfinished_reset key (processor_name) values ('member-directory');
