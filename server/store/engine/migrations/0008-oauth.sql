-- What HubSpot gave an account that installed the app. Both tokens are sealed; nobody can read them without the key.
create table tokens (
  portal_id bigint primary key,
  access_token text not null,
  refresh_token text not null,
  expires_at timestamptz not null,
  scopes text[] not null,
  hub_domain text,
  -- HubSpot's id of the user who installed the app.
  installed_by text,
  installed_at timestamptz not null default now(),
  -- Since when HubSpot refuses the refresh token: the app was uninstalled there, or its access was revoked.
  revoked_at timestamptz,
  -- When we uninstalled it ourselves.
  uninstalled_at timestamptz
);

-- Work that every connected portal needs again and again, one row a kind. Whoever holds a row does its work.
create table jobs (
  portal_id bigint not null,
  job text not null,
  -- Since when it waits, or until when it rests; infinity while somebody is at it and nobody asked for it again.
  due_at timestamptz not null default now(),
  held_by text,
  -- Whoever is at it keeps moving this on; if it dies, the work is free again then.
  held_until timestamptz,
  -- Failures in a row.
  failures integer not null default 0,
  last_error text,
  primary key (portal_id, job)
);

create index jobs_waiting on jobs (job, (coalesce(held_until, due_at)));

alter table portals
  -- The calendar day whose expiries and reminders are done.
  add column leads_day date;
