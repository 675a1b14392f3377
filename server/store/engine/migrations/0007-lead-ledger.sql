-- What a record says of its registration: the app's own properties, and the account's where the settings map them.

alter table contacts
  add column country text,
  add column owner_id text,
  add column registration jsonb,
  add column native_registration jsonb;

alter table companies
  add column country text,
  add column owner_id text,
  add column registration jsonb,
  add column native_registration jsonb;

-- The company that was registered: like the contact, it keeps its registration when its domain is edited later.
alter table registrations
  add column company_id text,
  -- The smallest number of days before expiry for which the owner was reminded.
  add column reminded_days smallint;

create index registrations_of_contact on registrations (portal_id, contact_id) where ended_on is null;
create index registrations_of_company on registrations (portal_id, company_id) where ended_on is null;
create index registrations_by_age on registrations (portal_id, registered_on, domain) where ended_on is null;

alter table registration_events
  -- What made it happen: somebody asked, the term ended, the settings say so, the CRM said so at the first reading.
  add column why text not null default 'asked';

-- The account's people, as owners of records: names for ids, and whom a task is for.
create table owners (
  portal_id bigint not null,
  owner_id text not null,
  -- Null for an owner who is no user.
  user_id text,
  name text not null,
  email text,
  active boolean not null,
  primary key (portal_id, owner_id)
);

create index owners_of_user on owners (portal_id, user_id);

-- Best Partner Wins claims, one a domain; evidence arrives bit by bit.
create table claims (
  portal_id bigint not null,
  domain text not null,
  claim jsonb not null,
  claimed_on date not null,
  claimed_by text not null,
  primary key (portal_id, domain)
);

-- Who has read which piece of advice, so that it is shown once.
create table advice_read (
  portal_id bigint not null,
  user_id text not null,
  advice text not null,
  read_at timestamptz not null default now(),
  primary key (portal_id, user_id, advice)
);
