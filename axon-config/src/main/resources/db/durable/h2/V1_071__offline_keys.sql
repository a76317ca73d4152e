-- Keys that sign offline bundles: the private half sealed with a key of the master key.
create table offline_key (
    id varchar(64) not null primary key,
    public_key varchar(64) not null,
    sealed varchar(400) not null,
    made_at bigint not null
);

-- What offline bundles list, by the digest of its bytes. Kept for 60 days after it was handed out last; no part of the log.
create table offline_document (
    digest varchar(64) not null,
    store_id varchar(64) not null,
    body varchar(1000000) not null,
    used_at bigint not null,
    constraint offline_document_key primary key (digest, store_id)
);
create index offline_document_used on offline_document (used_at);
