-- What a campaign's coupons may take off together. No campaign of before has one, so nothing has to be built anew.
alter table campaign_card add column budget_minor bigint;
alter table campaign_card add column budget_currency char(3);
