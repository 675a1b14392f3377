-- What makes a company a client of the Solutions program, as the CRM says it.
alter table companies
  add column sold_on text,
  add column first_activity_on text,
  add column last_activity_on text,
  add column managed_by text,
  add column apps_used text,
  add column sale_kind text;

-- HubSpot's own object of clients; mirrored only where the settings name it as their source.
create table partner_clients (
  portal_id bigint not null,
  client_id text not null,
  run integer not null,
  name text not null,
  company_id text,
  sold_on text,
  first_activity_on text,
  last_activity_on text,
  managed_by text,
  apps_used text,
  -- HubSpot's list of MRR values was full: older ones existed and are not known.
  history_full boolean not null,
  primary key (portal_id, client_id)
);

create index partner_clients_of_company on partner_clients (portal_id, company_id);

-- Every MRR value ever seen of a partner client, as HubSpot wrote it.
create table partner_client_mrr (
  portal_id bigint not null,
  client_id text not null,
  changed_at timestamptz not null,
  value text not null,
  primary key (portal_id, client_id, changed_at)
);

-- Commission that HubSpot took back because the customer did not pay.
create table commission_reversals (
  portal_id bigint not null,
  company_id text not null,
  reversal_id bigint generated always as identity,
  -- The month that was not paid, as YYYY-MM.
  month text not null,
  -- What was not paid of it, in minor units; empty for all of it.
  refunded_minor bigint,
  booked_on date not null,
  -- HubSpot's id of the user.
  entered_by text not null,
  entered_at timestamptz not null default now(),
  primary key (portal_id, company_id, reversal_id)
);
