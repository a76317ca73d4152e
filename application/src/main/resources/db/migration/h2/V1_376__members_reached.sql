-- Campaigns whose coupons come with registrations and birthdays freeze nobody: whom they reached is who was given a coupon. Who that was
-- before is counted anew at the next start.
alter table campaign_result add column reached_members bigint default 0 not null;
merge into unfinished_reset key (processor_name) values ('campaign-results');
