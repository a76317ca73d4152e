-- What the hash chain over the log was after some events. Two nodes that seal at the same time continue the same checkpoint,
-- which only one of them can.
create table log_checkpoint (
    events          bigint      not null primary key,
    previous_events bigint      not null,
    log_position    bigint      not null,
    link            varchar(64) not null,
    prints          mediumblob  not null,
    seal            varchar(64) not null,
    sealed_at       bigint      not null,
    constraint log_checkpoint_goes_on_once unique (previous_events)
);
