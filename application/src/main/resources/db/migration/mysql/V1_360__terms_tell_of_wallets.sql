-- Terms grow by what happens with a coupon while a member has it. The read models that keep terms and events as they are read today are
-- built anew from the log at the next start.
insert ignore into unfinished_reset (processor_name) values ('member-timeline');
insert ignore into unfinished_reset (processor_name) values ('template-catalogue');
