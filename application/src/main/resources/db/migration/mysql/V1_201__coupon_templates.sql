create table coupon_template (
  template_id varchar(100) not null primary key,
  campaign_id varchar(100) not null,
  newest_version integer not null,
  closed boolean not null,
  defined_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;
create index coupon_template_campaign on coupon_template (campaign_id);

-- A version never changes: its row is written once.
create table coupon_template_version (
  id varchar(120) not null primary key,
  template_id varchar(100) not null,
  version integer not null,
  name varchar(400) not null,
  discount_kind varchar(20) not null,
  amount_minor bigint,
  amount_currency char(3),
  basis_points integer,
  cap_minor bigint,
  cap_currency char(3),
  minimum_minor bigint,
  minimum_currency char(3),
  goods_set_id varchar(100),
  goods_set_version integer,
  first_day date,
  last_day date,
  start_after_days integer,
  valid_days integer,
  stock integer,
  per_member integer,
  defined_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;
create index coupon_template_version_template on coupon_template_version (template_id, version);

create table coupon_template_goods (
  goods_set_id varchar(100) not null primary key,
  name varchar(400) not null
) default character set utf8mb4 collate utf8mb4_bin;
