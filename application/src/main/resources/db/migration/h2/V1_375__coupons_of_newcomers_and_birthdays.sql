-- Campaigns that have coupons for those who register, and who has not got hers yet.
create table welcoming_campaign (
    id varchar(64) primary key,
    opens timestamp(6) not null,
    closes timestamp(6) not null,
    on_registration boolean not null,
    welcoming boolean not null,
    stores clob not null,
    templates clob not null,
    last_sequence bigint not null
);
create index welcoming_campaign_now on welcoming_campaign (welcoming, id);

create table newcomer (
    id varchar(130) primary key,
    campaign_id varchar(64) not null,
    template_id varchar(64) not null,
    member_id varchar(64) not null,
    due_at timestamp(6),
    cause varchar(255) not null
);
create index newcomer_due on newcomer (due_at, id);
create index newcomer_campaign on newcomer (campaign_id);
create index newcomer_member on newcomer (member_id);

-- Campaigns that have coupons for birthdays, which day is next in each, and who gets coupons on which day.
create table birthday_campaign (
    id varchar(64) primary key,
    closes timestamp(6) not null,
    on_birthday boolean not null,
    next_day date,
    begins boolean not null,
    due_at timestamp(6),
    cause varchar(255),
    last_sequence bigint not null
);
create index birthday_campaign_due on birthday_campaign (due_at, id);

create table birthday (
    id varchar(64) primary key,
    day_of_year varchar(10) not null,
    given_on varchar(10) not null
);
create index birthday_given on birthday (given_on, id);
