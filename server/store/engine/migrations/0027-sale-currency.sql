-- The currency in which a customer pays HubSpot, and what an open deal says of its end.
alter table companies add column mrr_currency text;
alter table partner_clients add column mrr_currency text;
alter table deals add column is_closed text, add column stage_probability text;

-- It was not asked for before: everything is read anew.
update backfills set started_at = 'epoch';
