-- One row per attempt to redeem that was refused; its id is the event's.
create table refused_attempt (
  event_id varchar(255) not null primary key,
  store_id varchar(100) not null,
  attempt_day date not null,
  happened_at datetime(6) not null,
  actor varchar(200) not null,
  coupon_id varchar(100),
  member_id varchar(100),
  ending varchar(16),
  reason_code varchar(100) not null,
  reason_field varchar(50),
  reason_arguments varchar(1000)
) default character set utf8mb4 collate utf8mb4_bin;
create index refused_attempt_newest on refused_attempt (happened_at, event_id);
create index refused_attempt_store on refused_attempt (store_id, happened_at, event_id);
create index refused_attempt_reason on refused_attempt (reason_code, happened_at, event_id);
create index refused_attempt_day on refused_attempt (attempt_day, happened_at, event_id);
create table refused_attempt_store (
  store_id varchar(100) not null primary key,
  zone varchar(60) not null
) default character set utf8mb4 collate utf8mb4_bin;
