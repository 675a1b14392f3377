-- A key belongs to one request: who asks, what for, and with what. Answers given so far hold names of people, and do not
-- say whose they are.
delete from answered_writes;
alter table answered_writes
  -- A digest of the request. Empty where an older version of the service, still running, wrote the row: its answer is nobody's.
  add column fingerprint text not null default '';

-- By what a deleted contact can still be found where people named it, for a privacy deletion that is told later. Digests
-- with the contact's id: nobody can be read out of them.
create table gone_contacts (
  portal_id bigint not null references portals,
  contact_id text not null,
  email text,
  names text[] not null,
  -- Registrable domains that it stood for.
  domains text[] not null,
  gone_at timestamptz not null default now(),
  primary key (portal_id, contact_id)
);

-- Why the CRM was not told yet, in a word for people; last_error is for the operator.
alter table crm_writes add column problem text;
