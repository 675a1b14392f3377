-- What HubSpot told of changes and is still to be applied: the row goes in the transaction that applies it.
create table webhook_events (
  portal_id bigint not null,
  -- What makes it this event; HubSpot may send the same one several times.
  event_key text not null,
  event jsonb not null,
  -- How often somebody took it up.
  attempts integer not null default 0,
  -- Nobody takes it up before: somebody is at it, or it was put off.
  due_at timestamptz not null default now(),
  last_error text,
  primary key (portal_id, event_key)
);

create index webhook_events_due on webhook_events (portal_id, due_at);

-- When a record was last read because of an event, there or gone: a page of a backfill that was asked for earlier must
-- not undo it. Only needed for as long as such a page may be under way.
create table live_readings (
  portal_id bigint not null,
  object_type text not null,
  object_id text not null,
  read_at timestamptz not null,
  primary key (portal_id, object_type, object_id)
);

create index live_readings_by_age on live_readings (portal_id, read_at);
