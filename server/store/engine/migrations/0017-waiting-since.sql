-- Since when an event waits here. When its change happened is somebody else's word, and no measure of our delay.
alter table webhook_events add column waiting_since timestamptz not null default now();

-- The oldest of each queue is asked for at every scrape, however many wait.
create index webhook_events_waiting on webhook_events (waiting_since);
create index crm_writes_waiting on crm_writes (waiting_since);
create index crm_tasks_waiting on crm_tasks (waiting_since) where due_at is not null;
