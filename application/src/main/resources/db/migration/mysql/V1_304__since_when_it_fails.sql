-- When a due row failed first, since it was last done.
alter table process_claim add column failing_since datetime(6);
