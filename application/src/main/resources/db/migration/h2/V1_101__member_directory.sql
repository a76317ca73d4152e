-- One row per member. Tags and consents stand in the row as JSON, for reading a list without a statement per member.
create table member_directory (
    id varchar(64) primary key,
    name varchar(400) not null,
    name_sort varchar(400) not null,
    search_text varchar(1000) not null,
    phone varchar(40),
    birthday varchar(40),
    address varchar(2000),
    note varchar(20000),
    guide_id varchar(64),
    guide_store_id varchar(64),
    bound_in varchar(64),
    bound_at timestamp(6),
    source varchar(20) not null,
    joined_in varchar(64),
    joined_at timestamp(6) not null,
    tags varchar(100000) not null,
    consents varchar(100000) not null,
    wallet_links integer not null,
    status varchar(20) not null,
    left_at timestamp(6),
    last_sequence bigint not null
);
create index member_directory_name on member_directory (name_sort, id);
create index member_directory_joined on member_directory (joined_at, id);
create index member_directory_guide on member_directory (guide_id, name_sort, id);
create index member_directory_store on member_directory (guide_store_id, name_sort, id);

-- Words of the name and forms of the phone that a member is found by.
create table member_directory_word (
    word varchar(100) not null,
    member_id varchar(64) not null,
    primary key (word, member_id)
);
create index member_directory_word_member on member_directory_word (member_id);

create table member_directory_tag (
    tag varchar(250) not null,
    member_id varchar(64) not null,
    primary key (tag, member_id)
);
create index member_directory_tag_member on member_directory_tag (member_id);

-- Keyed hashes of the secrets of wallet links that are good.
create table member_wallet_link (
    secret_hash varchar(190) primary key,
    member_id varchar(64) not null
);
create index member_wallet_link_member on member_wallet_link (member_id);

-- Where each guide works, and what her code is: a scanned code leads to her, and a transfer moves her members.
create table member_guide (
    id varchar(64) primary key,
    code varchar(40) not null,
    store_id varchar(64),
    active boolean not null
);
create index member_guide_code on member_guide (code);
