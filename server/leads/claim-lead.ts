import type { Claim, ClaimInput } from "@partner-standing/contract/leads/claim";
import type { LeadRefusal } from "@partner-standing/contract/leads/lead";
import { isGiven } from "../rules/packs/registration/best-partner-wins.ts";
import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { type Asked, answerOnce } from "../store/jobs/answer-once.ts";
import { findClaim, saveClaim } from "../store/leads/claims.ts";
import { recordsOfDomains } from "../store/mirror/records-of-domain.ts";
import { describeClaim, judgeLead } from "./describe-lead.ts";
import type { LeadContext } from "./lead-context.ts";
import { readLeadRecord } from "./lead-record.ts";

type ClaimAnswer = { claim: Claim; refusal: null } | { claim: null; refusal: LeadRefusal };

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

/**
 * What a claim said, in as many words as still stand in the ledger: a request that is sent again must not tell what was
 * deleted since.
 */
function asFarAsItStands(told: Claim, stands: ClaimInput | undefined): Claim {
  const { proofOfServices, paymentLink, productsOfInterest, buyerEmail } = told;
  return {
    ...told,
    proofOfServices: proofOfServices === stands?.proofOfServices ? proofOfServices : isGiven(proofOfServices),
    paymentLink: paymentLink === stands?.paymentLink ? paymentLink : isGiven(paymentLink),
    productsOfInterest: productsOfInterest.filter((product) => stands?.productsOfInterest.includes(product)),
    buyerEmail: buyerEmail === stands?.buyerEmail ? buyerEmail : "",
  };
}

/** Keeps the evidence for a claim; sent again as more arrives, the newest stands. */
export async function claimLead(
  database: Database,
  context: LeadContext,
  { claim: given, ...asked }: Asked & { claim: ClaimInput },
): Promise<ClaimAnswer> {
  const { portalId } = context.portal;
  const claim = { ...given, domain: registrableDomain(given.domain).domain ?? given.domain };
  const claimedBy = asked.actor;
  const request = { write: "claim-lead", ...asked, body: given } as const;
  // The words are not kept with the key: whoever asks again brings them along.
  const claimedOn = await answerOnce(database, portalId, request, async (transaction) => {
    if (!(await isOtherPartners(transaction, context, claim.domain))) return null;
    await saveClaim(transaction, portalId, { claim, claimedOn: context.on, claimedBy });
    return context.on;
  });
  if (claimedOn === null) return { claim: null, refusal: "not-claimable" };
  const stands = await findClaim(database, portalId, claim.domain);
  return { claim: asFarAsItStands(describeClaim({ claim, claimedOn, claimedBy }), stands?.claim), refusal: null };
}
