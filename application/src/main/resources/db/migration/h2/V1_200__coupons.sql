-- One row per coupon: the fold of its events. last_sequence is the place in its stream of the last event that is in the row.
create table coupon_card (
  coupon_id varchar(100) not null primary key,
  template_id varchar(100) not null,
  piece bigint not null,
  version integer not null,
  campaign_id varchar(100) not null,
  member_id varchar(100) not null,
  code char(16) not null,
  way varchar(30),
  valid_from timestamp(6) not null,
  valid_until timestamp(6) not null,
  status varchar(20) not null,
  granted_at timestamp(6) not null,
  redeemed_at timestamp(6),
  store_id varchar(100),
  basket_minor bigint,
  basket_currency char(3),
  discount_minor bigint,
  discount_currency char(3),
  reason varchar(500),
  rejections integer not null,
  rejection_code varchar(100),
  rejection_field varchar(50),
  rejection_arguments varchar(1000),
  changed_at timestamp(6) not null,
  last_sequence bigint not null,
  constraint coupon_card_code unique (code)
);
create index coupon_card_member on coupon_card (member_id);
create unique index coupon_card_piece on coupon_card (template_id, piece);
create index coupon_card_campaign on coupon_card (campaign_id, member_id);

-- Who holds coupons: the name for the desk, the guide for the question of who may see it.
create table coupon_holder (
  member_id varchar(100) not null primary key,
  name varchar(400) not null,
  guide_id varchar(100),
  store_id varchar(100)
);
create index coupon_holder_guide on coupon_holder (guide_id);
