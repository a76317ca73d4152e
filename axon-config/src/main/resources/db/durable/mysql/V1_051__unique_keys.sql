create table unique_key (
    kind        varchar(32)  not null,
    key_hash    varchar(64)  not null,
    owner       varchar(190) not null,
    state       varchar(16)  not null,
    reserved_at bigint       not null,
    primary key (kind, key_hash)
) character set ascii collate ascii_bin;

create index unique_key_owner on unique_key (kind, owner);
create index unique_key_state on unique_key (state, reserved_at);
