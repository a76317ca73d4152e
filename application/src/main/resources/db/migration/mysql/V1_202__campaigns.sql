-- One row per campaign: the fold of its events.
create table campaign_card (
  campaign_id varchar(100) not null primary key,
  name varchar(400) not null,
  message longtext not null,
  opens datetime(6) not null,
  closes datetime(6) not null,
  delivery varchar(30) not null,
  audience_kind varchar(20) not null,
  audience_list longtext not null,
  template_list longtext not null,
  templates integer not null,
  status varchar(20) not null,
  audience_size integer not null,
  drafted_by varchar(200) not null,
  submitted_by varchar(200),
  decided_by varchar(200),
  sent_back_reason varchar(2000),
  drafted_at datetime(6) not null,
  submitted_at datetime(6),
  started_at datetime(6),
  ended_at datetime(6),
  changed_at datetime(6) not null,
  last_sequence bigint not null
) default character set utf8mb4 collate utf8mb4_bin;
create index campaign_card_status on campaign_card (status, changed_at);

-- Who was frozen into which audience.
create table campaign_audience (
  id varchar(200) not null primary key,
  campaign_id varchar(100) not null,
  member_id varchar(100) not null,
  part integer not null
) default character set utf8mb4 collate utf8mb4_bin;
create index campaign_audience_part on campaign_audience (campaign_id, part);
create index campaign_audience_campaign on campaign_audience (campaign_id, member_id);
create index campaign_audience_member on campaign_audience (member_id);
