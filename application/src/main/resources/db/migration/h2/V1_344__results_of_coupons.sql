-- Results grow by templates, by coupons that expired or were taken back, and by the sales that coupons carried. They are built anew
-- from the log at the next start.
delete from campaign_result;
alter table campaign_result alter column id varchar(330) not null;
alter table campaign_result add column expired bigint not null;
alter table campaign_result add column voided bigint not null;
alter table campaign_result add column sales varchar(500) not null;

-- One row per redemption that stands and with which a sale was counted, so that what comes back is taken off.
create table campaign_result_sale (
  id varchar(220) not null primary key,
  minor bigint not null,
  currency char(3) not null,
  goods varchar(1000000) not null
);
merge into unfinished_reset key (processor_name) values ('campaign-results');
-- A coupon's card keeps a refusal only until the coupon is redeemed or held.
merge into unfinished_reset key (processor_name) values ('coupon-wallet');
