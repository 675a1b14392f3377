-- What a customer adds on a day, as its card says it: by this the list of customers is sorted and filtered. It is derived from the
-- mirror, and holds until something of the company changes or a day comes that changes it; from then on it is due.
create table customers (
  portal_id bigint not null references portals,
  company_id text not null,
  -- The first day on which it no longer holds.
  holds_until date not null default '-infinity',
  name text not null default '',
  domain text,
  owner_id text,
  -- US cents per month.
  mrr bigint not null default 0,
  attributed bigint not null default 0,
  first_ninety bigint not null default 0,
  influenced bigint not null default 0,
  influenced_deals integer not null default 0,
  reviews integer not null default 0,
  -- The day of the newest Marketplace review, and the next day on which something leaves; there is always one to sort by.
  reviewed_on date not null default '-infinity',
  leaves_on date not null default 'infinity',
  -- The metric that it leaves.
  leaves text,
  uninstalled_on date,
  has_app boolean not null default false,
  carries boolean not null default false,
  faults integer not null default 0,
  -- Whether it is in the totals of the lists: not before it was derived for the first time.
  counted boolean not null default false,
  primary key (portal_id, company_id)
);

create index customers_due on customers (portal_id, holds_until, company_id);
create index customers_by_attributed on customers (portal_id, attributed, company_id);
create index customers_by_mrr on customers (portal_id, mrr, company_id);
create index customers_by_leaves on customers (portal_id, leaves_on, company_id);
create index customers_by_reviewed on customers (portal_id, reviewed_on, company_id);
-- Short lists whose customers stand together at the end of an order: without these all the others would be passed by.
create index uninstalled_by_attributed on customers (portal_id, attributed, company_id) where uninstalled_on is not null;
create index uninstalled_by_mrr on customers (portal_id, mrr, company_id) where uninstalled_on is not null;
create index uninstalled_by_leaves on customers (portal_id, leaves_on, company_id) where uninstalled_on is not null;
create index uninstalled_by_reviewed on customers (portal_id, reviewed_on, company_id) where uninstalled_on is not null;
create index faulty_by_attributed on customers (portal_id, attributed, company_id) where faults > 0;
create index faulty_by_mrr on customers (portal_id, mrr, company_id) where faults > 0;
create index faulty_by_leaves on customers (portal_id, leaves_on, company_id) where faults > 0;
create index faulty_by_reviewed on customers (portal_id, reviewed_on, company_id) where faults > 0;
create index customers_of_owner on customers (portal_id, owner_id);
create index customers_by_words on customers using gin (
  to_tsvector('simple', translate(name || ' ' || coalesce(domain, ''), '@._-/+:', '       ')));

-- How many customers each list holds, moved along with their figures: a page does not count a hundred thousand. What leaves is
-- counted by its day.
create table customer_totals (
  portal_id bigint not null references portals,
  list text not null,
  day date not null,
  customers bigint not null,
  primary key (portal_id, list, day)
);

insert into customers (portal_id, company_id)
select portal_id, company_id from companies where installed_on is not null
union select portal_id, object_id from data_problems where object_type = 'companies'
union select portal_id, company_id from deals where company_id is not null and influence is not null
union select portal_id, company_id from contacts where company_id is not null and reviewed_on is not null;
