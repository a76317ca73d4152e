-- What an account's password is checked against, kept outside the log.
create table credential (
    account_id varchar(64) primary key,
    password_hash varchar(400) not null,
    changed_at timestamp(6) not null
);
