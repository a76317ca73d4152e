-- The name is part of the key, so that members with a common word are met in the order of their names.
drop table member_directory_word;
create table member_directory_word (
    word varchar(100) not null,
    name_sort varchar(400) not null,
    member_id varchar(64) not null,
    primary key (word, name_sort, member_id)
) character set utf8mb4 collate utf8mb4_bin;
create index member_directory_word_member on member_directory_word (member_id);

-- Asks for the read model to be built anew from the log at the next start.
insert into unfinished_reset (processor_name) values ('member-directory');
