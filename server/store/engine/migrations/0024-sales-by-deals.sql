-- What a won deal is as a sale of the partner: a customer may have several, each with a term of its own.
alter table deals add column sale_kind text;
create index deals_that_are_sales on deals (portal_id, company_id) where sale_kind is not null;

-- It was not asked for before: everything is read anew.
update backfills set started_at = 'epoch';
