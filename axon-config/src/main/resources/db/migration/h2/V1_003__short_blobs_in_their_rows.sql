-- A position is a few hundred bytes, written with every batch of every processor.
set max_length_inplace_lob 4096;
