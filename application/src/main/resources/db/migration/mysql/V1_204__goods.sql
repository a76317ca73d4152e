create table goods_item (
  goods_id varchar(100) not null primary key,
  number varchar(100) not null,
  name varchar(400) not null,
  brand varchar(200) not null,
  department varchar(200) not null,
  category varchar(200) not null
) default character set utf8mb4 collate utf8mb4_bin;
create index goods_item_number on goods_item (number, goods_id);

-- The words by which goods are found, in small letters, each before the goods' id.
create table goods_word (
  id varchar(200) not null primary key,
  goods_id varchar(100) not null
) default character set utf8mb4 collate utf8mb4_bin;

create table goods_set (
  goods_set_id varchar(100) not null primary key,
  version integer not null,
  name varchar(400) not null,
  size integer not null
) default character set utf8mb4 collate utf8mb4_bin;
create index goods_set_name on goods_set (name, goods_set_id);
create table goods_set_goods (
  id varchar(220) not null primary key,
  goods_set_id varchar(100) not null,
  goods_id varchar(100) not null
) default character set utf8mb4 collate utf8mb4_bin;
create index goods_set_goods_set on goods_set_goods (goods_set_id, goods_id);
