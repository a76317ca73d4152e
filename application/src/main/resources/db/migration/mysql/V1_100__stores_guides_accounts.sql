-- One row per store.
create table store_directory (
    id varchar(64) primary key,
    name varchar(400) not null,
    region varchar(400) not null,
    zone varchar(100) not null,
    mode varchar(20) not null,
    opened_at datetime(6) not null,
    closed_at datetime(6),
    last_sequence bigint not null
) character set utf8mb4 collate utf8mb4_bin;

-- One row per guide, and a member count that the book of members answers.
create table guide_directory (
    id varchar(64) primary key,
    name varchar(400) not null,
    name_sort varchar(400) not null,
    phone varchar(40),
    code varchar(40) not null,
    store_id varchar(64),
    hired_at datetime(6) not null,
    resigned_at datetime(6),
    last_sequence bigint not null
) character set utf8mb4 collate utf8mb4_bin;
create index guide_directory_name on guide_directory (name_sort, id);
create index guide_directory_store on guide_directory (store_id, name_sort, id);
create index guide_directory_code on guide_directory (code);

-- One row per account.
create table account_directory (
    id varchar(64) primary key,
    login varchar(400) not null,
    login_sort varchar(400) not null,
    name varchar(400) not null,
    role varchar(20) not null,
    store_id varchar(64),
    guide_id varchar(64),
    opened_at datetime(6) not null,
    password_changed_at datetime(6),
    closed_at datetime(6),
    last_sequence bigint not null
) character set utf8mb4 collate utf8mb4_bin;
create index account_directory_login on account_directory (login_sort);
