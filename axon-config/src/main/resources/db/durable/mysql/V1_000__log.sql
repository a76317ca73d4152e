-- The event log. Positions are given out by the database; one stream has each sequence number once, and an event id, which
-- follows from the command's id, stands in the log once.
create table event_log (
    position bigint auto_increment primary key,
    event_id varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    stream varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
    sequence_number bigint not null,
    stream_type varchar(100) character set utf8mb4 collate utf8mb4_bin,
    recorded_at varchar(40) not null,
    payload_type varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    payload_revision varchar(20),
    payload mediumblob not null,
    meta_data mediumblob not null,
    constraint event_log_event_id unique (event_id),
    constraint event_log_stream unique (stream, sequence_number)
);

create table snapshot_log (
    event_id varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    stream varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
    sequence_number bigint not null,
    stream_type varchar(100) character set utf8mb4 collate utf8mb4_bin,
    recorded_at varchar(40) not null,
    payload_type varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    payload_revision varchar(20),
    payload mediumblob not null,
    meta_data mediumblob,
    primary key (stream, sequence_number)
);
