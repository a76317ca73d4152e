-- What came back of a purchase. Until now nothing did, and every purchase was the first event of its stream.
alter table purchase_entry add column returned_minor bigint default 0 not null;
alter table purchase_entry add column last_sequence bigint default 0 not null;
