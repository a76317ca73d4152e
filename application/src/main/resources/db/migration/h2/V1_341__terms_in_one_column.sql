-- The terms of a version grow with every kind of rule, and no statement asks for a part of them. Both read models are built anew from
-- the log at the next start: the versions for this column and the names of stores that terms may refer to, the timeline because it writes its events in the same form as the versions.
delete from coupon_template_version;
alter table coupon_template_version drop column discount_kind;
alter table coupon_template_version drop column amount_minor;
alter table coupon_template_version drop column amount_currency;
alter table coupon_template_version drop column basis_points;
alter table coupon_template_version drop column cap_minor;
alter table coupon_template_version drop column cap_currency;
alter table coupon_template_version drop column minimum_minor;
alter table coupon_template_version drop column minimum_currency;
alter table coupon_template_version drop column goods_set_id;
alter table coupon_template_version drop column goods_set_version;
alter table coupon_template_version drop column first_day;
alter table coupon_template_version drop column last_day;
alter table coupon_template_version drop column start_after_days;
alter table coupon_template_version drop column valid_days;
alter table coupon_template_version drop column stock;
alter table coupon_template_version drop column per_member;
alter table coupon_template_version add column terms varchar(1000000) not null;
create table coupon_template_store (
  store_id varchar(100) not null primary key,
  name varchar(400) not null
);
merge into unfinished_reset key (processor_name) values ('template-catalogue');
merge into unfinished_reset key (processor_name) values ('member-timeline');
