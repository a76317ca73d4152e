-- The numbers of a day: one row for the whole brand, one for each store, guide and way of joining.
create table daily_figure (
  id varchar(160) not null primary key,
  figure_day date not null,
  kind varchar(10) not null,
  subject varchar(100) not null,
  new_members bigint not null,
  issued bigint not null,
  claimed bigint not null,
  redeemed bigint not null,
  rolled_back bigint not null,
  rejected bigint not null,
  purchases bigint not null,
  sales varchar(500) not null
);
create index daily_figure_day on daily_figure (kind, figure_day, subject);
create index daily_figure_subject on daily_figure (kind, subject, figure_day);

-- How far each stream is counted, so that an event that comes again is not counted again.
create table daily_figure_counted (
  stream varchar(190) not null primary key,
  last_sequence bigint not null
);
create table daily_figure_member (
  member_id varchar(100) not null primary key,
  guide_id varchar(100),
  store_id varchar(100),
  joined_store varchar(100),
  counted_for_guide boolean not null
);
create index daily_figure_member_guide on daily_figure_member (guide_id);
create table daily_figure_guide (
  guide_id varchar(100) not null primary key,
  name varchar(400) not null
);
create table daily_figure_store (
  store_id varchar(100) not null primary key,
  name varchar(400) not null,
  zone varchar(60) not null
);
