-- Coupons of whose end their members are to be reminded, and the versions of templates that ask for it.
create table coupon_ending (
    id varchar(160) primary key,
    remind_at timestamp(6) not null,
    due_at timestamp(6),
    cause varchar(255) not null,
    last_sequence bigint not null
);
create index coupon_ending_due on coupon_ending (due_at, id);

create table reminder_terms (
    id varchar(130) primary key,
    days_before integer not null
);
