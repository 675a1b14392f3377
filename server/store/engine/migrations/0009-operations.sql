-- Since when the oldest change that the CRM was not told of waits; a row of crm_tasks waits while it is due.
alter table crm_writes add column waiting_since timestamptz not null default now();
alter table crm_tasks add column waiting_since timestamptz not null default now();

-- A reading shows the CRM as it was then or later.
alter table backfills add column started_at timestamptz not null default now();
-- Of earlier readings it is not known when they began: the next start reads everything once more.
update backfills set started_at = 'epoch';

-- Everything of a kind that was changed in the CRM before `reached` is in the mirror; the next reconciliation goes on from there.
create table reconciliations (
  portal_id bigint not null,
  kind text not null,
  reached timestamptz not null,
  primary key (portal_id, kind)
);
