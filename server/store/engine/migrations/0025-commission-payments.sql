-- What people say that HubSpot paid for a quarter. Entries are added, never changed: the newest stands.
create table commission_payments (
  portal_id bigint not null references portals,
  payment_id bigint generated always as identity,
  -- As YYYY-Q1.
  quarter text not null,
  currency text not null,
  -- In minor units of the currency; empty, like the day, where what stood before was removed.
  paid_minor bigint,
  paid_on date,
  note text,
  -- HubSpot's id of the user, and the user's name.
  entered_by text not null,
  entered_by_name text not null,
  entered_at timestamptz not null default now(),
  primary key (portal_id, payment_id)
);
