-- The last rebuild of each read model, and how far it is. What is built stands in tables named next_..., what it replaced for a
-- moment in tables named old_...
create table rebuild_run (
    read_model varchar(190) not null primary key,
    stage varchar(20) not null,
    tables_of varchar(2000) not null,
    shape varchar(64),
    position bigint not null,
    head bigint not null,
    token blob,
    token_type varchar(255),
    per_second bigint not null,
    node varchar(255),
    claimed_until datetime(6),
    changed_at datetime(6) not null,
    reason varchar(1000)
) character set utf8mb4 collate utf8mb4_bin;
