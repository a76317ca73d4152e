-- Where the codes of batches are found: by a keyed hash, which no two batches have. The codes are nowhere.
create table batch_code (
    code_hash varchar(64) not null primary key,
    batch_id varchar(100) not null,
    code_number int not null,
    added_at timestamp(6) not null,
    constraint batch_code_place unique (batch_id, code_number)
);
