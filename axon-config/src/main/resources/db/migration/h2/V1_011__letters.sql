-- Events that a reader of the log could not take in, and those of the same stream that wait behind them.
create table letter (
    reader varchar(190) not null,
    stream varchar(255) not null,
    sequence_no bigint not null,
    event_id varchar(255) not null,
    kind varchar(255) not null,
    position_no bigint not null,
    fault varchar(1000),
    tries integer not null,
    put_aside_at timestamp(6) not null,
    primary key (reader, stream, sequence_no)
);
