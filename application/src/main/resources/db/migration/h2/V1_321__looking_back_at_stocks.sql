-- How many coupons a template allows from an event on; as many as there are takers where no stock is named.
create table look_back_stock (
    event_id varchar(255) not null primary key,
    template_id varchar(64) not null,
    sequence_number bigint not null,
    stock bigint,
    recorded_at timestamp(6) not null,
    occurred_at timestamp(6) not null
);
create index look_back_stock_template on look_back_stock (template_id, sequence_number);

-- Its rows were not written so far: what is looked back at is read from the log once more.
insert into unfinished_reset (processor_name) values ('look-back');
