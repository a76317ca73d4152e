-- What troubles the installation and whether its operators were told. Not rebuilt from the log.
create table operator_notice (
    id varchar(160) primary key,
    kind varchar(30) not null,
    subject varchar(120) not null,
    since timestamp(6) not null,
    last_seen_at timestamp(6) not null,
    is_told boolean not null,
    is_over boolean not null,
    due_at timestamp(6),
    cause varchar(255)
);
create index operator_notice_due on operator_notice (due_at, id);
