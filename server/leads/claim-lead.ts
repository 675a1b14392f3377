import type { Claim, ClaimInput } from "@partner-standing/contract/claim";
import type { LeadRefusal } from "@partner-standing/contract/lead";
import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import { saveClaim } from "../store/claims.ts";
import type { Database, Queryable } from "../store/database.ts";
import { recordsOfDomains } from "../store/records-of-domain.ts";
import { answerOnce, type Asked } from "../store/answer-once.ts";
import { describeClaim } from "./describe-claim.ts";
import { judgeLead } from "./describe-lead.ts";
import type { LeadContext } from "./lead-context.ts";
import { readLeadRecord } from "./lead-record.ts";

export type ClaimAnswer = { claim: Claim; refusal: null } | { claim: null; refusal: LeadRefusal };

/** Best Partner Wins is for leads that another partner registered; one record of the domain that says so is enough. */
async function isOtherPartners(transaction: Queryable, context: LeadContext, domain: string): Promise<boolean> {
  const { portalId } = context.portal;
  for (const { objectType, objectId } of await recordsOfDomains(transaction, portalId, [domain])) {
    const lead = await readLeadRecord(transaction, portalId, { kind: objectType, id: objectId });
    const unavailable = lead && (await judgeLead(transaction, lead, context)).verdict.unavailable;
    if (unavailable === "other-partner") return true;
  }
  return false;
}

/** Keeps the evidence for a claim; sent again as more arrives, the newest stands. */
export function claimLead(
  database: Database,
  context: LeadContext,
  { claim: given, ...asked }: Asked & { claim: ClaimInput },
): Promise<ClaimAnswer> {
  const { portal, on } = context;
  const claim = { ...given, domain: registrableDomain(given.domain).domain ?? given.domain };
  return answerOnce(database, portal.portalId, asked, async (transaction): Promise<ClaimAnswer> => {
    if (!(await isOtherPartners(transaction, context, claim.domain))) return { claim: null, refusal: "not-claimable" };
    const stored = { claim, claimedOn: on, claimedBy: asked.actor };
    await saveClaim(transaction, portal.portalId, stored);
    return { claim: describeClaim(stored), refusal: null };
  });
}
