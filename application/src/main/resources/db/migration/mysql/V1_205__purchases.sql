create table purchase_entry (
  purchase_id varchar(100) not null primary key,
  store_id varchar(100) not null,
  member_id varchar(100),
  guide_id varchar(100),
  receipt varchar(200) not null,
  line_count integer not null,
  total_minor bigint not null,
  total_currency char(3) not null,
  store_day date not null,
  happened_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;
create index purchase_entry_member on purchase_entry (member_id, happened_at);
create index purchase_entry_day on purchase_entry (store_id, store_day, happened_at);
create table purchase_store (
  store_id varchar(100) not null primary key,
  zone varchar(60) not null
) default character set utf8mb4 collate utf8mb4_bin;
create table purchase_member (
  member_id varchar(100) not null primary key,
  guide_id varchar(100),
  store_id varchar(100)
) default character set utf8mb4 collate utf8mb4_bin;
create index purchase_member_guide on purchase_member (guide_id);
