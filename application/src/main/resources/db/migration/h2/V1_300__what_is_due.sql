-- Which node works on which due row. Not rebuilt from the log.
create table process_claim (
    id varchar(200) primary key,
    claimed_by varchar(64) not null,
    claimed_until timestamp(6) not null
);
create index process_claim_until on process_claim (claimed_until);

-- When campaigns start and end by themselves.
create table campaign_due (
    id varchar(64) primary key,
    opens timestamp(6) not null,
    closes timestamp(6) not null,
    step varchar(10),
    due_at timestamp(6),
    cause varchar(255),
    last_sequence bigint not null
);
create index campaign_due_at on campaign_due (due_at);

-- How far campaigns have come with issuing their coupons.
create table campaign_serving (
    id varchar(64) primary key,
    delivery varchar(30) not null,
    parts int not null,
    served int not null,
    started_at timestamp(6),
    due_at timestamp(6),
    cause varchar(255),
    last_sequence bigint not null
);
create index campaign_serving_due on campaign_serving (due_at);

-- Coupons that may still expire.
create table coupon_expiring (
    id varchar(160) primary key,
    valid_until timestamp(6) not null,
    due_at timestamp(6),
    cause varchar(255) not null,
    last_sequence bigint not null
);
create index coupon_expiring_due on coupon_expiring (due_at, id);

-- Who is bound to whom, and who is released because the guide resigned.
create table bound_member (
    id varchar(64) primary key,
    guide_id varchar(64),
    due_at timestamp(6),
    cause varchar(255),
    last_sequence bigint not null
);
create index bound_member_due on bound_member (due_at, id);
create index bound_member_guide on bound_member (guide_id);

create table resigned_guide (
    id varchar(64) primary key,
    resigned_at timestamp(6) not null,
    cause varchar(255) not null
);
