-- Has a row while a log is read from a file, and when that was cut off.
create table log_import (
    id int not null primary key
);
