-- Erasures and their receipts. No personal data.
create table member_erasure (
    member_id varchar(64) primary key,
    event_id varchar(190) not null,
    reason varchar(40) not null,
    asked_at datetime(6) not null,
    asked_by varchar(190) not null,
    completed_event_id varchar(190),
    completed_at datetime(6),
    key_destroyed_at datetime(6),
    personal_values int not null,
    phone_freed boolean not null,
    wallet_links int not null
);
create index member_erasure_asked on member_erasure (asked_at, member_id);

-- Whose erasure waits to be carried out.
create table member_to_erase (
    id varchar(64) primary key,
    due_at datetime(6),
    cause varchar(255) not null
);
create index member_to_erase_due on member_to_erase (due_at, id);

-- Who holds which coupons, and whose are voided because the member was erased.
create table held_coupon (
    id varchar(160) primary key,
    member_id varchar(64) not null,
    redeemable boolean not null,
    due_at datetime(6),
    cause varchar(255),
    last_sequence bigint not null
);
create index held_coupon_due on held_coupon (due_at, id);
create index held_coupon_member on held_coupon (member_id);

create table erased_coupon_holder (
    id varchar(64) primary key,
    erased_at datetime(6) not null,
    cause varchar(255) not null
);
