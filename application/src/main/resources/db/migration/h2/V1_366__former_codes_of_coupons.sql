-- A till that redeemed without a line tells later of a coupon that its member has given away since, or that has expired since. Both is in
-- the log only: the read model is built anew from it at the next start.
alter table coupon_card drop column passed_on;
alter table coupon_card add column former_code char(16);
alter table coupon_card add column expired_at timestamp(6);
create index coupon_card_former_code on coupon_card (former_code);
merge into unfinished_reset key (processor_name) values ('coupon-wallet');
