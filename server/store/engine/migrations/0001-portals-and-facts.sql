-- One portal is one partner firm. portal_id comes first in every key: nothing is ever read without it.

create table portals (
  portal_id bigint primary key,
  time_zone text not null,
  company_currency text not null,
  ui_domain text not null,
  -- Grows with every change of a fact: what was computed for an older version is out of date.
  facts_version bigint not null default 0,
  -- The end of the last complete reading of the CRM.
  synced_at timestamptz,
  -- Since when reading the CRM fails; empty while it works.
  sync_failed_at timestamptz
);

create table settings (
  portal_id bigint primary key,
  version integer not null,
  document jsonb not null
);

-- One reading of the whole CRM, kind by kind, page by page; the cursor moves in the transaction that stores the page.
create table backfills (
  portal_id bigint not null,
  run integer not null,
  kind text not null,
  after text,
  records integer not null default 0,
  finished boolean not null default false,
  primary key (portal_id, run, kind)
);

create table companies (
  portal_id bigint not null,
  company_id text not null,
  run integer not null,
  name text not null,
  domain text,
  customer_since text,
  installed_on text,
  uninstalled_on text,
  -- HubSpot's list of MRR values was full: older ones existed and are not known.
  history_full boolean not null,
  primary key (portal_id, company_id)
);

-- Every MRR value ever seen of a company, as HubSpot wrote it; HubSpot itself answers only the most recent ones.
create table company_mrr (
  portal_id bigint not null,
  company_id text not null,
  changed_at timestamptz not null,
  value text not null,
  primary key (portal_id, company_id, changed_at)
);

create table deals (
  portal_id bigint not null,
  deal_id text not null,
  run integer not null,
  name text not null,
  company_id text,
  influence text,
  won boolean not null,
  closed_at text,
  deal_mrr text,
  native_mrr text,
  currency text,
  primary key (portal_id, deal_id)
);

create table contacts (
  portal_id bigint not null,
  contact_id text not null,
  run integer not null,
  name text not null,
  company_id text,
  reviewed_on text,
  review_rating text,
  primary key (portal_id, contact_id)
);

create index contacts_of_company on contacts (portal_id, company_id);
create index deals_of_company on deals (portal_id, company_id);

-- A metric on a date is the sum of all its steps up to that date: a record that starts to count steps up, a record that
-- leaves its window steps down on that day. Amounts are US cents per month, Marketplace reviews, or hundredths of a star.
create table steps (
  portal_id bigint not null,
  metric text not null,
  object_type text not null,
  object_id text not null,
  step_on date not null,
  amount bigint not null,
  primary key (portal_id, object_type, object_id, metric, step_on)
);

create index steps_by_metric on steps (portal_id, metric);

-- The same steps added up by day, kept in the transaction that changes them: a card open reads days, not records.
create table step_totals (
  portal_id bigint not null,
  metric text not null,
  step_on date not null,
  amount bigint not null,
  primary key (portal_id, metric, step_on)
);

create table data_problems (
  portal_id bigint not null,
  object_type text not null,
  object_id text not null,
  code text not null,
  property text not null,
  value text,
  -- From this day on it no longer matters; empty while it always does.
  relevant_until date,
  primary key (portal_id, object_type, object_id, code, property)
);
