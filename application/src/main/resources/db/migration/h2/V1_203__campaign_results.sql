-- Counts of a campaign: one row for the whole, one for each store, guide and day.
create table campaign_result (
  id varchar(220) not null primary key,
  campaign_id varchar(100) not null,
  kind varchar(10) not null,
  subject varchar(100) not null,
  audience bigint not null,
  redeeming_members bigint not null,
  issued bigint not null,
  claimed bigint not null,
  redeemed bigint not null,
  rolled_back bigint not null,
  rejected bigint not null,
  discounts varchar(500) not null
);
create index campaign_result_campaign on campaign_result (campaign_id);

-- What a member got of a campaign, and how many redemptions stand: members are counted once however often they redeem.
create table campaign_result_member (
  id varchar(220) not null primary key,
  campaign_id varchar(100) not null,
  member_id varchar(100) not null,
  granted integer not null,
  standing integer not null
);

-- How far each stream is counted, so that an event that comes again is not counted again.
create table campaign_result_counted (
  stream varchar(190) not null primary key,
  last_sequence bigint not null
);
create table campaign_result_holder (
  member_id varchar(100) not null primary key,
  name varchar(400) not null,
  guide_id varchar(100),
  store_id varchar(100)
);
create index campaign_result_holder_guide on campaign_result_holder (guide_id);
create table campaign_result_guide (
  guide_id varchar(100) not null primary key,
  name varchar(400) not null
);
create table campaign_result_store (
  store_id varchar(100) not null primary key,
  name varchar(400) not null,
  zone varchar(60) not null
);
