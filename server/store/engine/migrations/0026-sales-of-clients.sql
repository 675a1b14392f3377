-- What was sold by deals makes a client, too, and earns points; a provider has a figure of its own. Whatever follows from clients and
-- deals is derived anew with the next reading.
update backfills set started_at = 'epoch';

-- What changes on some days is looked up by them, among a metric's steps of years.
drop index steps_by_metric;
create index steps_by_metric on steps (portal_id, metric, step_on);
