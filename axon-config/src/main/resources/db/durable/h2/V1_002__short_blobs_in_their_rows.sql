-- Nearly every event is shorter than this. Stored beside its row, each would cost two more entries in tables of their own,
-- at every append and at every read.
set max_length_inplace_lob 4096;
