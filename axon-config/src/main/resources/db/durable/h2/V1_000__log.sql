-- The event log. Positions are given out by the database; one stream has each sequence number once, and an event id, which
-- follows from the command's id, stands in the log once.
create table event_log (
    position bigint generated always as identity primary key,
    event_id varchar(255) not null,
    stream varchar(190) not null,
    sequence_number bigint not null,
    stream_type varchar(100),
    recorded_at varchar(40) not null,
    payload_type varchar(200) not null,
    payload_revision varchar(20),
    payload blob not null,
    meta_data blob not null,
    constraint event_log_event_id unique (event_id),
    constraint event_log_stream unique (stream, sequence_number)
);

create table snapshot_log (
    event_id varchar(255) not null,
    stream varchar(190) not null,
    sequence_number bigint not null,
    stream_type varchar(100),
    recorded_at varchar(40) not null,
    payload_type varchar(200) not null,
    payload_revision varchar(20),
    payload blob not null,
    meta_data blob,
    primary key (stream, sequence_number)
);
