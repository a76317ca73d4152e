-- A coupon may be for a first purchase only: what keeps terms as they are read is built anew at the next start.
merge into unfinished_reset key (processor_name) values ('member-timeline');
merge into unfinished_reset key (processor_name) values ('template-catalogue');
