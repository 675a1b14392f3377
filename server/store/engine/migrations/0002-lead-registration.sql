-- What registering a lead needs to know of a record. A …_domain is registrable; '' says that what is filled in is none.

alter table contacts
  add column first_name text,
  add column last_name text,
  add column email text,
  add column company_name text,
  add column website text,
  add column unavailable_reason text,
  add column website_domain text,
  add column email_domain text;

alter table companies
  add column relationship text,
  add column purchase_domain text,
  add column registrable_domain text;

create index contacts_of_website_domain on contacts (portal_id, website_domain);
create index contacts_of_email_domain on contacts (portal_id, email_domain);
create index companies_of_domain on companies (portal_id, registrable_domain);

-- The ledger. A registration ends by being released or by expiring; until then no other may start for its domain.
create table registrations (
  portal_id bigint not null,
  registration_id bigint generated always as identity,
  domain text not null,
  contact_id text,
  registered_on date not null,
  expires_on date not null,
  registered_by text not null,
  -- The day it ended, and why: released or expired.
  ended_on date,
  ended_because text,
  primary key (portal_id, registration_id)
);

create unique index one_registration_a_domain on registrations (portal_id, domain) where ended_on is null;
create index registrations_of_domain on registrations (portal_id, domain, registration_id desc);
create index registrations_by_expiry on registrations (portal_id, expires_on) where ended_on is null;

-- Every change of the ledger, never changed itself.
create table registration_events (
  portal_id bigint not null,
  event_id bigint generated always as identity,
  domain text not null,
  kind text not null,
  on_day date not null,
  happened_at timestamptz not null default now(),
  -- HubSpot's id of the user, or `system`.
  actor text not null,
  contact_id text,
  primary key (portal_id, event_id)
);

create index registration_events_of_domain on registration_events (portal_id, domain, event_id);

-- The answer to a write that was asked for under this key: asking again gets it again and does nothing.
create table answered_writes (
  portal_id bigint not null,
  idempotency_key text not null,
  answer jsonb,
  answered_at timestamptz not null default now(),
  primary key (portal_id, idempotency_key)
);

-- What the CRM must still be told, one row a record: the newest properties win. Written with the decision, applied later.
create table crm_writes (
  portal_id bigint not null,
  object_type text not null,
  object_id text not null,
  properties jsonb not null,
  -- Grows with each change, so that a write under way does not remove a newer one.
  revision integer not null default 1,
  attempts integer not null default 0,
  due_at timestamptz not null default now(),
  last_error text,
  primary key (portal_id, object_type, object_id)
);

create index crm_writes_due on crm_writes (due_at);
