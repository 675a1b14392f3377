-- Static lists that people have made in HubSpot of what a page lists: what goes into them, how far that has come, and what became of it.
create table crm_lists (
  portal_id bigint not null references portals,
  list_id bigint generated always as identity,
  -- Who asked for it, as HubSpot numbers users.
  user_id text not null,
  page text not null,
  name text not null,
  -- What goes into it: companies or contacts, of those that the page lists on a day.
  object_type text not null,
  filter text not null,
  search text not null,
  on_day date not null,
  -- Only what this user owns; null for all.
  owned_by text,
  -- How many the page listed, how many of them are gone through, and how many of those have no record to put into the list.
  total integer not null,
  walked integer not null default 0,
  left_out integer not null default 0,
  -- The last one that is gone through.
  after text not null default '',
  -- Whether HubSpot had no list of this name before it was asked to make it, and its id of the list since.
  was_free boolean not null default false,
  crm_list_id text,
  state text not null default 'working',
  failure text,
  -- What HubSpot said of the last call, where it did not do what it was asked.
  said text,
  asked_at timestamptz not null default now(),
  primary key (portal_id, list_id)
);

create index crm_lists_working on crm_lists (portal_id, list_id) where state = 'working';
create index crm_lists_of_user on crm_lists (portal_id, user_id, page, list_id);

insert into jobs (portal_id, job) select portal_id, 'lists' from jobs where job = 'outbox' on conflict do nothing;
