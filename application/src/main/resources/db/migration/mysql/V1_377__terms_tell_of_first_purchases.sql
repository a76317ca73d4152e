-- A coupon may be for a first purchase only: what keeps terms as they are read is built anew at the next start.
insert ignore into unfinished_reset (processor_name) values ('member-timeline');
insert ignore into unfinished_reset (processor_name) values ('template-catalogue');
