-- One row per member, as her guide sees her.
create table guide_book (
    member_id varchar(64) primary key,
    name varchar(400) not null,
    name_sort varchar(400) not null,
    phone varchar(40),
    guide_id varchar(64),
    bound_at timestamp(6),
    first_guide_id varchar(64),
    first_bound_at timestamp(6),
    last_contact_at timestamp(6),
    last_purchase_at timestamp(6),
    last_sequence bigint not null
);
create index guide_book_guide on guide_book (guide_id, name_sort, member_id);
create index guide_book_first on guide_book (first_guide_id, first_bound_at);

-- One row per coupon, with the guides who had the member when it came and when it was redeemed.
create table guide_book_coupon (
    coupon_id varchar(160) primary key,
    member_id varchar(64) not null,
    status varchar(20) not null,
    granted_guide_id varchar(64),
    granted_at timestamp(6) not null,
    pushed boolean not null,
    redeemed_guide_id varchar(64),
    redeemed_at timestamp(6),
    last_sequence bigint not null
);
create index guide_book_coupon_member on guide_book_coupon (member_id, status);
create index guide_book_coupon_granted on guide_book_coupon (granted_guide_id, granted_at);
create index guide_book_coupon_redeemed on guide_book_coupon (redeemed_guide_id, redeemed_at);
