-- A record that could not be read or stored is left out, and its problem stands for it: this is the reading that last came
-- across it. Empty for the problems of records that are in the mirror.
alter table data_problems add column left_out_run integer;
