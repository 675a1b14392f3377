-- A workflow or an agent registers for somebody: `registered_by` and `actor` name the door (`workflow:42`), these the user for whom.
alter table registrations add column registered_for text;
alter table registration_events add column registered_for text;

-- Executions of workflow actions that HubSpot holds until it is told how they end.
create table waiting_calls (
  portal_id bigint not null references portals,
  -- HubSpot's id of the execution.
  callback_id text not null,
  -- What was asked, as it is asked again: `{action, call}`.
  asked jsonb not null,
  waiting_since timestamptz not null default now(),
  primary key (portal_id, callback_id)
);
