-- Every change of the settings and of what is entered beside them, never changed itself.
create table settings_changes (
  portal_id bigint not null,
  change_id bigint generated always as identity,
  -- The version of the settings that this made; empty where the settings themselves did not change.
  version integer,
  section text not null,
  changed_at timestamptz not null default now(),
  -- HubSpot's id of the user, and the name it had then.
  actor text not null,
  actor_name text not null,
  -- Fields with their values before and after.
  changes jsonb not null,
  primary key (portal_id, change_id)
);

create index settings_changes_by_version on settings_changes (portal_id, version);

-- Every point-of-contact form filed, with a copy of what it said.
create table poc_forms (
  portal_id bigint not null,
  filing_id bigint generated always as identity,
  filed_on date not null,
  filed_by text not null,
  contacts jsonb not null,
  account_mapping jsonb,
  primary key (portal_id, filing_id)
);

-- HubSpot's own figures, a month a row; entered again, a month is replaced and the change is in settings_changes.
create table official_figures (
  portal_id bigint not null,
  month text not null,
  as_of date not null,
  figures jsonb not null,
  primary key (portal_id, month)
);
