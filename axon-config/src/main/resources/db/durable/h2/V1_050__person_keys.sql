create table key_check (
    id          int         not null primary key,
    check_value varchar(64) not null
);

create table person_key (
    key_no       bigint       not null auto_increment primary key,
    person       varchar(190) not null,
    key_id       varchar(36)  not null,
    wrapped_key  varbinary(64),
    created_at   bigint       not null,
    destroyed_at bigint,
    constraint one_key_per_person unique (person)
);
