import type { ClaimInput } from "@partner-standing/contract/leads/claim";
import { type Queryable, sql } from "../engine/database.ts";

export interface StoredClaim {
  claim: ClaimInput;
  /** Calendar date in the portal's time zone. */
  claimedOn: string;
  /** HubSpot's id of the user. */
  claimedBy: string;
}

/** The claim on a domain; null when there is none. */
export async function findClaim(database: Queryable, portalId: number, domain: string) {
  const [row] = await database.query<StoredClaim>(sql`
    select claim, claimed_on, claimed_by
    from claims where portal_id = ${portalId} and domain = ${domain}`);
  return row ?? null;
}

/** Every claim of a portal. */
export function allClaims(database: Queryable, portalId: number) {
  return database.query<StoredClaim>(sql`
    select claim, claimed_on, claimed_by from claims where portal_id = ${portalId}`);
}

/** The newest evidence stands. */
export async function saveClaim(transaction: Queryable, portalId: number, stored: StoredClaim) {
  const { claim, claimedOn, claimedBy } = stored;
  await transaction.query(sql`
    insert into claims (portal_id, domain, claim, claimed_on, claimed_by)
    values (${portalId}, ${claim.domain}, ${JSON.stringify(claim)}::jsonb, ${claimedOn}, ${claimedBy})
    on conflict (portal_id, domain) do update set
      claim = excluded.claim, claimed_on = excluded.claimed_on, claimed_by = excluded.claimed_by`);
}

/** The domains whose claim HubSpot has granted. */
export async function wonClaims(database: Queryable, portalId: number): Promise<string[]> {
  const rows = await database.query<{ domain: string }>(sql`
    select domain from claims where portal_id = ${portalId} and coalesce(claim->>'grantedOn', '') <> ''`);
  return rows.map(({ domain }) => domain);
}
