-- A coupon may be offered and given to a friend, and its member is reminded before it ends.
alter table coupon_card add column offer_hash varchar(100);
alter table coupon_card add column offer_until timestamp(6);
alter table coupon_card add column offer_request varchar(255);
alter table coupon_card add column passed_on boolean default false not null;
alter table coupon_card add column reminded_at timestamp(6);
create index coupon_card_offer on coupon_card (offer_hash);
