-- One row per batch of codes; no code that opens one coupon stands in it.
create table code_batch (
    batch_id varchar(100) not null primary key,
    template_id varchar(100) not null,
    planned_at timestamp(6) not null,
    planned_by varchar(200) not null,
    codes int not null,
    shared_code varchar(100),
    shared_uses int,
    prefix varchar(40),
    charset varchar(40),
    random_length int not null,
    checked boolean not null,
    made int not null,
    used bigint not null,
    downloads int not null,
    voided_reason varchar(500),
    last_sequence bigint not null
);
create index code_batch_template on code_batch (template_id, planned_at, batch_id);

-- One row per use of a code.
create table code_use (
    use_id varchar(200) not null primary key,
    batch_id varchar(100) not null
);

-- Batches whose codes are not all made.
create table codes_to_make (
    id varchar(100) primary key,
    codes int not null,
    due_at timestamp(6),
    cause varchar(255) not null,
    last_sequence bigint not null
);
create index codes_to_make_due on codes_to_make (due_at, id);
