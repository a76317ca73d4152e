-- How far each processor has read.
create table token_entry (
    processor_name varchar(190) not null,
    segment integer not null,
    owner varchar(255),
    timestamp varchar(40) not null,
    token blob,
    token_type varchar(255),
    primary key (processor_name, segment)
);

-- Events that a process could not handle, in the order of their sequence.
create table dead_letter_entry (
    dead_letter_id varchar(100) not null primary key,
    processing_group varchar(190) not null,
    sequence_identifier varchar(190) not null,
    sequence_index bigint not null,
    message_type varchar(255) not null,
    message_identifier varchar(255) not null,
    time_stamp varchar(40) not null,
    payload_type varchar(255) not null,
    payload_revision varchar(255),
    payload blob not null,
    meta_data blob,
    type varchar(255),
    aggregate_identifier varchar(255),
    sequence_number bigint,
    token_type varchar(255),
    token blob,
    enqueued_at timestamp not null,
    last_touched timestamp,
    processing_started timestamp,
    cause_type varchar(255),
    cause_message varchar(1023),
    diagnostics blob,
    constraint dead_letter_place unique (processing_group, sequence_identifier, sequence_index)
);
create index dead_letter_group on dead_letter_entry (processing_group);
