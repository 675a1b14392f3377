-- The tasks that the CRM shall show, one row a key. Written with the decision, applied later; a row stays for as long as
-- its key must not make a second task.
create table crm_tasks (
  portal_id bigint not null,
  task_key text not null,
  subject text not null,
  body text not null,
  due_on date not null,
  owner_id text,
  -- The record that the task is about; both empty when it is about none.
  about_type text,
  about_id text,
  -- wanted, dropped or completed
  wish text not null default 'wanted',
  -- HubSpot's id of the task with this content; empty until HubSpot has it.
  task_id text,
  -- Grows with each change, so that a write under way does not finish a newer one.
  revision integer not null default 1,
  attempts integer not null default 0,
  -- Empty when there is nothing left to tell the CRM.
  due_at timestamptz default now(),
  last_error text,
  primary key (portal_id, task_key)
);

create index crm_tasks_due on crm_tasks (portal_id, due_at) where due_at is not null;
