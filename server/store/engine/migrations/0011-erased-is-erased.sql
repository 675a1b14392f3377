-- Erasing an account is a state of it: from `ending_since` on nothing is accepted, answered or stored for it.
alter table portals
  add column ending_since timestamptz,
  -- Which connection of the account this is. Erased and installed again it has another, so that nothing that was
  -- remembered of the earlier one is taken for it.
  add column incarnation uuid not null default gen_random_uuid();

-- An account is here from its installation on; until its first reading HubSpot has not said more of it.
insert into portals (portal_id, time_zone, company_currency, ui_domain)
select t.portal_id, 'UTC', 'USD', 'app.hubspot.com'
from tokens t
where t.revoked_at is null and t.uninstalled_at is null
  and not exists (select from portals p where p.portal_id = t.portal_id);

-- What could not be erased to its end goes on being erased.
update portals p set ending_since = now()
where exists (select from tokens t where t.portal_id = p.portal_id and t.uninstalled_at is not null);
delete from jobs j where exists (select from portals p where p.portal_id = j.portal_id and p.ending_since is not null);
insert into jobs (portal_id, job) select portal_id, 'end' from portals where ending_since is not null;

-- Nothing is stored for an account that is not here. What was left behind of erased ones goes.
delete from advice_read t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from answered_writes t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from backfills t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from claims t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from commission_reversals t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from companies t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from company_mrr t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from contacts t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from crm_tasks t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from crm_writes t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from data_problems t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from deals t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from jobs t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from live_readings t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from nominations t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from notices t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from official_figures t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from owners t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from partner_client_mrr t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from partner_clients t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from poc_forms t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from reconciliations t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from registration_events t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from registrations t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from review_watches t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from reviews t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from settings t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from settings_changes t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from step_totals t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from steps t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from tier_changes t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from tokens t where not exists (select from portals p where p.portal_id = t.portal_id);
delete from webhook_events t where not exists (select from portals p where p.portal_id = t.portal_id);

alter table advice_read add foreign key (portal_id) references portals;
alter table answered_writes add foreign key (portal_id) references portals;
alter table backfills add foreign key (portal_id) references portals;
alter table claims add foreign key (portal_id) references portals;
alter table commission_reversals add foreign key (portal_id) references portals;
alter table companies add foreign key (portal_id) references portals;
alter table company_mrr add foreign key (portal_id) references portals;
alter table contacts add foreign key (portal_id) references portals;
alter table crm_tasks add foreign key (portal_id) references portals;
alter table crm_writes add foreign key (portal_id) references portals;
alter table data_problems add foreign key (portal_id) references portals;
alter table deals add foreign key (portal_id) references portals;
alter table jobs add foreign key (portal_id) references portals;
alter table live_readings add foreign key (portal_id) references portals;
alter table nominations add foreign key (portal_id) references portals;
alter table notices add foreign key (portal_id) references portals;
alter table official_figures add foreign key (portal_id) references portals;
alter table owners add foreign key (portal_id) references portals;
alter table partner_client_mrr add foreign key (portal_id) references portals;
alter table partner_clients add foreign key (portal_id) references portals;
alter table poc_forms add foreign key (portal_id) references portals;
alter table reconciliations add foreign key (portal_id) references portals;
alter table registration_events add foreign key (portal_id) references portals;
alter table registrations add foreign key (portal_id) references portals;
alter table review_watches add foreign key (portal_id) references portals;
alter table reviews add foreign key (portal_id) references portals;
alter table settings add foreign key (portal_id) references portals;
alter table settings_changes add foreign key (portal_id) references portals;
alter table step_totals add foreign key (portal_id) references portals;
alter table steps add foreign key (portal_id) references portals;
alter table tier_changes add foreign key (portal_id) references portals;
alter table tokens add foreign key (portal_id) references portals;
alter table webhook_events add foreign key (portal_id) references portals;
