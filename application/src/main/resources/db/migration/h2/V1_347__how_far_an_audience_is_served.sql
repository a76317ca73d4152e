-- While a campaign gives out its coupons, headquarters sees how many members have got theirs.
alter table campaign_serving add column issued bigint default 0 not null;
alter table campaign_serving add column refused bigint default 0 not null;
merge into unfinished_reset key (processor_name) values ('campaigns-serving');
