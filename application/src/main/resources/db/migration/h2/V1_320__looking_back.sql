-- What is counted for a campaign or a store, with both of its times: one row per event, its id is the event's.
create table look_back_count (
    event_id varchar(255) not null primary key,
    kind varchar(40) not null,
    campaign_id varchar(64),
    store_id varchar(64),
    amount_minor bigint,
    currency varchar(3),
    recorded_at timestamp(6) not null,
    occurred_at timestamp(6) not null
);
create index look_back_count_campaign on look_back_count (campaign_id, kind, currency, recorded_at, occurred_at, amount_minor);
create index look_back_count_store on look_back_count (store_id, kind, currency, recorded_at, occurred_at, amount_minor);

-- Whom a member was bound to from an event on; nobody where there is no guide.
create table look_back_binding (
    event_id varchar(255) not null primary key,
    member_id varchar(64) not null,
    sequence_number bigint not null,
    guide_id varchar(64),
    recorded_at timestamp(6) not null,
    occurred_at timestamp(6) not null
);
create index look_back_binding_guide on look_back_binding (guide_id, member_id, sequence_number);
create index look_back_binding_member on look_back_binding (member_id, sequence_number);

-- Where a guide worked from an event on; nowhere where there is no store.
create table look_back_place (
    event_id varchar(255) not null primary key,
    guide_id varchar(64) not null,
    sequence_number bigint not null,
    store_id varchar(64),
    recorded_at timestamp(6) not null,
    occurred_at timestamp(6) not null
);
create index look_back_place_store on look_back_place (store_id, guide_id, sequence_number);
create index look_back_place_guide on look_back_place (guide_id, sequence_number);

-- Events that followed from another one, by that one's id, and those that others follow from.
create table look_back_reaction (
    event_id varchar(255) not null primary key,
    stream varchar(190) not null,
    sequence_number bigint not null,
    kind varchar(80) not null,
    actor varchar(190) not null,
    cause varchar(255) not null,
    recorded_at timestamp(6) not null,
    occurred_at timestamp(6) not null
);
create index look_back_reaction_cause on look_back_reaction (cause, recorded_at, event_id);
