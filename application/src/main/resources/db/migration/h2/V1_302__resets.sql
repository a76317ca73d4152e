-- Read models that are to be put back to the beginning of the log before their processors start: a reset that was cut off, or
-- a table whose shape changed.
create table unfinished_reset (
    processor_name varchar(190) not null primary key
);
