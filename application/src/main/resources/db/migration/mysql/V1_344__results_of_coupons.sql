-- Results grow by templates, by coupons that expired or were taken back, and by the sales that coupons carried. They are built anew
-- from the log at the next start.
delete from campaign_result;
alter table campaign_result modify column id varchar(330) not null;
alter table campaign_result add column expired bigint not null;
alter table campaign_result add column voided bigint not null;
alter table campaign_result add column sales varchar(500) not null;

-- One row per redemption that stands and with which a sale was counted, so that what comes back is taken off.
create table campaign_result_sale (
  id varchar(220) not null primary key,
  minor bigint not null,
  currency char(3) not null,
  goods mediumtext not null
) default character set utf8mb4 collate utf8mb4_bin;
insert ignore into unfinished_reset (processor_name) values ('campaign-results');
-- A coupon's card keeps a refusal only until the coupon is redeemed or held.
insert ignore into unfinished_reset (processor_name) values ('coupon-wallet');
