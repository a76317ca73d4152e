-- Up to which recorded time the log was searched for owners who left.
create table unique_key_mark (
    id           int    not null primary key,
    searched_to  bigint not null
);
