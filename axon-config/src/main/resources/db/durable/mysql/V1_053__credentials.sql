-- What an account's password is checked against, kept outside the log.
create table credential (
    account_id varchar(64) primary key,
    password_hash varchar(400) not null,
    changed_at datetime(6) not null
) character set utf8mb4 collate utf8mb4_bin;
