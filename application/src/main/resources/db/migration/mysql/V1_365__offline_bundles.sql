-- What a device may redeem without a line: nothing, for those that there are.
alter table till_device add column offline_hours int;
alter table till_device add column offline_redemptions int;
alter table till_device add column offline_money_minor bigint;
alter table till_device add column offline_currency varchar(3);

-- The members of a store, for what its tills are given.
create index coupon_holder_store on coupon_holder (store_id);

-- One row per bundle.
create table offline_bundle (
  bundle_id varchar(100) not null primary key,
  device_id varchar(100) not null,
  bundle_number int not null,
  store_id varchar(100) not null,
  issued_at datetime(6) not null,
  good_until datetime(6) not null,
  redemptions int not null,
  money_minor bigint not null,
  currency varchar(3) not null,
  coupons int not null,
  left_out int not null,
  digest varchar(64) not null,
  signing_key varchar(64) not null,
  uploaded int not null,
  used int not null,
  given_minor bigint not null,
  overspent int not null,
  lost_minor bigint not null,
  reported int,
  last_sequence bigint not null
) default character set utf8mb4 collate utf8mb4_bin;
create index offline_bundle_newest on offline_bundle (issued_at, bundle_id);
create index offline_bundle_store on offline_bundle (store_id, issued_at, bundle_id);
create index offline_bundle_device on offline_bundle (device_id, bundle_number);

-- One row per redemption without a line that should not have been given; its id is the event's.
create table offline_overspend (
  event_id varchar(255) not null primary key,
  bundle_id varchar(100) not null,
  store_id varchar(100) not null,
  upload_number int not null,
  happened_at datetime(6) not null,
  coupon_id varchar(100),
  given_minor bigint not null,
  lost_minor bigint not null,
  currency varchar(3) not null,
  reason_code varchar(100) not null,
  reason_field varchar(50),
  reason_arguments varchar(1000),
  covered boolean not null
) default character set utf8mb4 collate utf8mb4_bin;
create index offline_overspend_newest on offline_overspend (happened_at, event_id);
create index offline_overspend_store on offline_overspend (store_id, happened_at, event_id);
