-- One row per event and member that it concerns, from any feature.
create table member_timeline (
    id varchar(340) primary key,
    member_id varchar(64) not null,
    stream varchar(190) not null,
    sequence_number bigint not null,
    kind varchar(80) not null,
    occurred_at timestamp(6) not null,
    recorded_at timestamp(6) not null,
    actor varchar(190) not null,
    cause varchar(255) not null,
    store_id varchar(64),
    amount_minor bigint,
    currency varchar(3),
    payload varchar(1000000) not null
);
create index member_timeline_order on member_timeline (member_id, occurred_at, recorded_at, sequence_number, id);
