-- Clients of the Solutions program are customers too, also without the app. Those that are none are found out when they are derived.
insert into customers (portal_id, company_id)
select portal_id, company_id from companies where concat(sold_on, first_activity_on, last_activity_on, managed_by) <> ''
union select portal_id, company_id from deals where sale_kind is not null and won and company_id is not null
union select portal_id, company_id from partner_clients where company_id is not null
on conflict do nothing;
