-- The timeline keeps events as they are read today. Asks for it to be built anew from the log at the next start.
insert into unfinished_reset (processor_name) values ('member-timeline');
