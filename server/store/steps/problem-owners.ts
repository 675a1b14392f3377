import { type Queryable, type Sql, sql } from "../engine/database.ts";
import { type FactKind, MIRRORED } from "../mirror/backfills.ts";
import { ownerIdIn } from "../mirror/owners.ts";

/** Records with who owns them: where the record names nobody, whoever owns its company. */
function ownersOf(portalId: number, kind: FactKind, ids: string[], by: "own" | "company"): Sql {
  const { table, id } = MIRRORED[kind];
  const own = kind === "contacts" ? sql`coalesce(r.owner_id, c.owner_id)` : sql`c.owner_id`;
  return sql`
    select ${kind}::text as object_type, r.${id} as object_id, ${ownerIdIn(own)} as owner_id
    from ${table} r left join companies c on c.portal_id = ${portalId} and c.company_id = r.company_id
    where r.portal_id = ${portalId} and r.${by === "own" ? id : sql`company_id`} = any(${ids}::text[])`;
}

const ofCompanies = (portalId: number, ids: string[]): Sql => sql`
  ${ownersOf(portalId, "companies", ids, "own")}
  union all ${ownersOf(portalId, "deals", ids, "company")}
  union all ${ownersOf(portalId, "contacts", ids, "company")}
  union all ${ownersOf(portalId, "partner_clients", ids, "company")}`;

/**
 * Says anew whose the problems of these records are to repair, and with companies those of their deals, people and partner clients.
 * The records are stored as they are now.
 */
export async function keepProblemOwners(transaction: Queryable, portalId: number, kind: FactKind, ids: string[]) {
  const owners = kind === "companies" ? ofCompanies(portalId, ids) : ownersOf(portalId, kind, ids, "own");
  await transaction.query(sql`
    update data_problems p set owner_id = o.owner_id from (${owners}) as o
    where p.portal_id = ${portalId} and p.object_type = o.object_type and p.object_id = o.object_id
      and p.owner_id is distinct from o.owner_id`);
}
