-- A key belongs to one request: who asks, what for, and with what. Answers given so far hold names of people, and do not
-- say whose they are.
delete from answered_writes;
alter table answered_writes
  -- A digest of the request. Empty where an older version of the service, still running, wrote the row: its answer is nobody's.
  add column fingerprint text not null default '';
