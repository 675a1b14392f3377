-- What an account loses in a month is estimated from the days on which its customers pay less: they are few among all steps.
create index steps_that_lose on steps (portal_id, step_on) include (amount) where metric = 'activeMrr' and amount < 0;

-- Deals that are won and that nobody has marked, and those that are still open.
create index deals_without_influence on deals (portal_id, closed_at) where won and coalesce(influence, '') = '';
create index deals_that_may_count on deals (portal_id, deal_id) where not won and is_closed = 'false' and influence <> '';

-- The day on which the partner submitted a deal in HubSpot's form, as the CRM says it.
alter table deals add column submitted_on text;
