-- Whether the account itself was read for the reading under way; false once that has ended, and when somebody asks for another.
alter table portals add column account_read boolean not null default false;

-- How the list of what was changed is being looked through, and since when a kind cannot be read.
alter table reconciliations
  -- Empty before the first complete reading of the kind.
  alter column reached drop not null,
  -- When the run under way began; empty while there is none.
  add column started_at timestamptz,
  -- Where it goes on: with changes from this instant on, and of records changed in that very millisecond with those behind this id.
  add column since timestamptz,
  add column behind_id text,
  -- How many records the run has listed.
  add column listed integer not null default 0,
  -- Empty while the kind can be read.
  add column failed_since timestamptz,
  -- What HubSpot said, for people; empty where it said nothing that is meant for them.
  add column failure text;

-- Kinds of records whose steps and problems follow from settings or an account that have changed since: those behind the id
-- are still to be derived anew from the mirror. Until there is no row there is no verdict.
create table derivations (
  portal_id bigint not null references portals,
  kind text not null,
  after_id text not null default '',
  primary key (portal_id, kind)
);

-- A fourth kind of work of each connected account.
insert into jobs (portal_id, job)
  select portal_id, 'derive' from jobs where job = 'sync'
  on conflict (portal_id, job) do nothing;
