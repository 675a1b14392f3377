-- All registrable domains of a company that has several, as HubSpot keeps them (after a merge, say): they are one company's.
-- Empty where it has one or none; free mailboxes and platforms are nobody's.
alter table companies
  add column own_domains text[] not null default '{}',
  -- Besides the company's own domain, as the CRM holds them.
  add column additional_domains text;
create index companies_of_own_domain on companies using gin (own_domains);

-- They were not read so far, and what a text means as a domain or as an option has changed: everything is read anew.
update backfills set started_at = 'epoch';
