import { INFLUENCES } from "@partner-standing/contract/portal/property-options";
import type { Influence } from "@partner-standing/contract/standing/deal-standing";
import { automationMessagesFor } from "@partner-standing/texts/automation/automation-messages-for";
import { influenceNamesFor } from "@partner-standing/texts/influences/influence-names-for";
import { markInfluence } from "../deals/mark-influence.ts";
import { ProblemError } from "../errors/problem-error.ts";
import { actorOf } from "../store/jobs/door.ts";
import { findDeal } from "../store/mirror/deals.ts";
import { type ActionCall, type Acting, type Ended, languageOf } from "./action.ts";
import { recordOfAddress } from "./record-address.ts";

const isInfluence = (name: string): name is Influence => Object.hasOwn(INFLUENCES, name);

/** The deal that somebody names by the address of its page, or by its number alone. */
function dealNamed(name: string): string {
  if (/^\d{1,20}$/.test(name)) return name;
  const record = recordOfAddress(name);
  return record?.kind === "deals" ? record.id : "";
}

/** `mark-influence`: marks a deal as influenced in the CRM, after a person has agreed to it in HubSpot. */
export async function markNamedDeal(acting: Acting, call: ActionCall): Promise<Ended> {
  const { database, tenant, influenceMarking } = acting;
  if (!tenant.settings.settings.programs.includes("technology"))
    throw new ProblemError("outside-program", "Only the Technology Partner Program counts influenced deals.");
  const { influence = "", deal = "" } = call.inputs;
  const text = automationMessagesFor(languageOf(call));
  const dealId = dealNamed(deal);
  const known = await findDeal(database, tenant.portal.portalId, dealId);
  if (!known) throw new ProblemError("unknown-record", "The CRM has no such deal, or it was not read yet.");
  if (!isInfluence(influence)) return { reason: "invalid-data", outputs: { message: text.noOption } };
  const marking = await influenceMarking(tenant);
  if (marking === "away")
    throw new ProblemError("upstream-unavailable", "HubSpot does not tell the account's options.");
  const asked = { dealId, influence, actor: actorOf(call.door), idempotencyKey: `callback:${call.callbackId}` };
  const refusal = await markInfluence(database, tenant, marking, asked);
  if (refusal === "invalid-data") return { reason: refusal, outputs: { message: text.noOption } };
  if (refusal) throw new ProblemError("unknown-record", "The CRM has no such deal, or it was not read yet.");
  return {
    reason: null,
    outputs: { message: text.marked(known.name, influenceNamesFor(languageOf(call))[influence]) },
  };
}
