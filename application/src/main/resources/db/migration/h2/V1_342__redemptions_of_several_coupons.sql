-- Where a coupon stands grows by what is left of it and by the basket for which it is held. The read models that keep it, and those that keep
-- events and terms as they are read today, are built anew from the log at the next start.
alter table coupon_card add column redemption_id varchar(100);
alter table coupon_card add column redemptions integer default 0 not null;
alter table coupon_card add column left_minor bigint;
alter table coupon_card add column left_currency char(3);
alter table coupon_card add column reserved_for varchar(100);
alter table coupon_card add column reserved_in varchar(100);
alter table coupon_card add column reserved_at timestamp(6);
alter table coupon_card add column reserved_until timestamp(6);
merge into unfinished_reset key (processor_name) values ('coupon-wallet');
merge into unfinished_reset key (processor_name) values ('member-timeline');
merge into unfinished_reset key (processor_name) values ('template-catalogue');
