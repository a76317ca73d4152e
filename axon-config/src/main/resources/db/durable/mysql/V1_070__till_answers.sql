-- What tills were answered, so that a repeated request reads the same. Kept for 30 days; no part of the log.
create table till_answer (
    device_id varchar(64) not null,
    request_key varchar(64) not null,
    fingerprint varchar(64) not null,
    begun_at bigint not null,
    claim varchar(36) not null,
    claimed_until bigint not null,
    status int,
    content_type varchar(100),
    body mediumblob,
    constraint till_answer_key primary key (device_id, request_key)
) character set ascii collate ascii_bin;
create index till_answer_begun on till_answer (begun_at);

-- Which node removes old ones, and when next.
create table till_answer_upkeep (
    id int not null primary key,
    next_at bigint not null
) character set ascii collate ascii_bin;
insert into till_answer_upkeep (id, next_at) values (1, 0);
