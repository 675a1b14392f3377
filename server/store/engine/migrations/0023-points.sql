-- What points are counted by: how a sale is credited, and the market of the customer.
alter table companies add column sale_credit text, add column market text;
alter table partner_clients add column sale_credit text, add column market text;

-- Neither was asked for before: everything is read anew, and what follows from clients derived with it.
update backfills set started_at = 'epoch';
