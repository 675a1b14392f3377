-- Whose a problem is to repair: the owner of the record, where it has none the owner of its company. Derived with the problem, so that
-- a page of one person's problems passes nobody else's by.
alter table data_problems add column owner_id text;

update data_problems p set owner_id = c.owner_id from companies c
where p.object_type = 'companies' and c.portal_id = p.portal_id and c.company_id = p.object_id;
update data_problems p set owner_id = c.owner_id from deals d
  join companies c on c.portal_id = d.portal_id and c.company_id = d.company_id
where p.object_type = 'deals' and d.portal_id = p.portal_id and d.deal_id = p.object_id;
update data_problems p set owner_id = coalesce(t.owner_id, c.owner_id) from contacts t
  left join companies c on c.portal_id = t.portal_id and c.company_id = t.company_id
where p.object_type = 'contacts' and t.portal_id = p.portal_id and t.contact_id = p.object_id;
update data_problems p set owner_id = c.owner_id from partner_clients k
  join companies c on c.portal_id = k.portal_id and c.company_id = k.company_id
where p.object_type = 'partner_clients' and k.portal_id = p.portal_id and k.client_id = p.object_id;

-- What is longer than an id is nobody, and too long for an index.
update data_problems set owner_id = null where length(owner_id) > 20;

create index data_problems_by_code on data_problems (portal_id, code, object_type, object_id, property);
create index data_problems_of_owner on data_problems (portal_id, owner_id, code, object_type, object_id, property);
