-- The processes that share the read models, and when each was last seen, by the clock of the database.
create table node_seen (
    node varchar(190) not null primary key,
    seen_at datetime(6) not null
);
