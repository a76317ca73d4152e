-- One row per event that happened in a store; its id is the event's.
create table store_activity_entry (
  event_id varchar(255) not null primary key,
  stream varchar(190) not null,
  store_id varchar(100) not null,
  kind varchar(20) not null,
  member_id varchar(100),
  amount_minor bigint,
  amount_currency char(3),
  rejection_code varchar(100),
  rejection_field varchar(50),
  rejection_arguments varchar(1000),
  actor varchar(200) not null,
  happened_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;
create index store_activity_entry_store on store_activity_entry (store_id, happened_at, event_id);
create table store_activity_day (
  id varchar(120) not null primary key,
  store_id varchar(100) not null,
  store_day date not null,
  redeemed bigint not null,
  rolled_back bigint not null,
  rejected bigint not null,
  purchases bigint not null,
  joins bigint not null,
  sales varchar(500) not null
) default character set utf8mb4 collate utf8mb4_bin;
create index store_activity_day_store on store_activity_day (store_id, store_day);
create table store_activity_member (
  member_id varchar(100) not null primary key,
  name varchar(400) not null,
  guide_id varchar(100),
  store_id varchar(100),
  joined_store varchar(100)
) default character set utf8mb4 collate utf8mb4_bin;
create index store_activity_member_guide on store_activity_member (guide_id);
create table store_activity_store (
  store_id varchar(100) not null primary key,
  zone varchar(60) not null
) default character set utf8mb4 collate utf8mb4_bin;
