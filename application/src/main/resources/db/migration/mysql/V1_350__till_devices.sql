-- One row per till device, which leads from a key's hash to its device.
create table till_device (
    id varchar(64) primary key,
    store_id varchar(64) not null,
    name varchar(400) not null,
    key_hash varchar(64) not null,
    former_key_hash varchar(64),
    former_key_ends_at datetime(6),
    registered_at datetime(6) not null,
    rotated_at datetime(6),
    revoked_at datetime(6),
    last_sequence bigint not null
) character set utf8mb4 collate utf8mb4_bin;
create index till_device_store on till_device (store_id, name, id);
create index till_device_key on till_device (key_hash);
create index till_device_former_key on till_device (former_key_hash);
