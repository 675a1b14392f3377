import type { FieldChange } from "@partner-standing/contract/settings/settings-change";
import type { Influence } from "@partner-standing/contract/standing/deal-standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { doerText } from "@partner-standing/texts/doors/doer-text";
import { readInfluences } from "../facts/deal-facts.ts";
import { readDateProperty } from "../facts/plain-date.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { type Asked, answerOnce } from "../store/jobs/answer-once.ts";
import { doorOf } from "../store/jobs/door.ts";
import { findDeal } from "../store/mirror/deals.ts";
import { nameOfUser } from "../store/mirror/owners.ts";
import { enqueueCrmWrites, waitingProperties } from "../store/outbox/crm-writes.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { recordChange } from "../store/settings/settings-changes.ts";
import type { Marking } from "./describe-deal.ts";

/** The section of the audit list under which it stands. */
const DEALS_SECTION = "deals";

/** How the audit list calls the day on which a deal was submitted. */
export const submissionField = (dealId: string) => `${DEALS_SECTION}/${dealId}/submittedOn`;

export type MarkRefusal = "unknown-record" | "invalid-data" | "not-marked";

interface Mark extends Asked {
  dealId: string;
  influence?: Influence | undefined;
  /** The day on which it was submitted in HubSpot's form; null: it was not. */
  submittedOn?: CalendarDate | null | undefined;
}

/** How a deal is marked, or will be once the CRM is told what waits. */
async function markedAs(transaction: Queryable, portalId: number, marking: Marking, dealId: string) {
  const deal = await findDeal(transaction, portalId, dealId);
  const waiting = await waitingProperties(transaction, portalId, { objectType: "deals", objectId: dealId });
  if (!deal) return null;
  const submitted = waiting?.[marking.submittedProperty] ?? deal.submittedOn;
  return {
    influence: waiting?.[marking.property] ?? deal.influence,
    submittedOn: submitted ? readDateProperty(submitted) : null,
  };
}

/** What the CRM is to be told, and how the audit list says it. */
interface Telling {
  property: string;
  value: string;
  change: FieldChange;
}

type Marked = NonNullable<Awaited<ReturnType<typeof markedAs>>>;

function influenceTelling(marking: Marking, before: Marked, { dealId, influence }: Mark): Telling | MarkRefusal | null {
  if (influence === undefined) return null;
  const option = marking.options.find((one) => one.influence === influence);
  if (!option) return "invalid-data";
  const [only, ...others] = readInfluences(before.influence) ?? [];
  if (only === influence && others.length === 0) return null;
  const change = { field: `${DEALS_SECTION}/${dealId}`, before: before.influence, after: influence };
  return { property: marking.property, value: option.value, change };
}

/** Only what is marked as influenced can have been submitted. */
function submissionTelling(marking: Marking, before: Marked, mark: Mark): Telling | MarkRefusal | null {
  const { dealId, influence, submittedOn } = mark;
  if (submittedOn === undefined || submittedOn === before.submittedOn) return null;
  const isMarked = influence !== undefined || (readInfluences(before.influence) ?? []).length > 0;
  if (submittedOn !== null && !isMarked) return "not-marked";
  const change = { field: submissionField(dealId), before: before.submittedOn, after: submittedOn };
  return { property: marking.submittedProperty, value: submittedOn ?? "", change };
}

async function mark(
  transaction: Queryable,
  portalId: number,
  marking: Marking,
  asked: Mark,
): Promise<MarkRefusal | null> {
  const { dealId, actor } = asked;
  const before = await markedAs(transaction, portalId, marking, dealId);
  if (!before) return "unknown-record";
  const tellings: Telling[] = [];
  for (const telling of [influenceTelling(marking, before, asked), submissionTelling(marking, before, asked)]) {
    if (typeof telling === "string") return telling;
    if (telling) tellings.push(telling);
  }
  if (tellings.length === 0) return null;
  const properties = Object.fromEntries(tellings.map(({ property, value }) => [property, value]));
  await enqueueCrmWrites(transaction, portalId, [{ objectType: "deals", objectId: dealId, properties }]);
  const door = doerText(doorOf(actor), null, "en");
  const by = { userId: actor, name: door ?? (await nameOfUser(transaction, portalId, actor)) ?? "" };
  const changes = tellings.map(({ change }) => change);
  await recordChange(transaction, portalId, { version: null, section: DEALS_SECTION, by, changes });
  return null;
}

/**
 * Marks how the partner influenced a deal, and when that was submitted to HubSpot: what the CRM is to be told and the entry of the
 * audit list in one transaction. The deal counts once HubSpot has it. What is marked so already is not marked again; the same
 * key does nothing twice.
 * @returns why not; null where it is done
 */
export function markInfluence(
  database: Database,
  { portal: { portalId } }: Tenant,
  marking: Marking,
  asked: Mark,
): Promise<MarkRefusal | null> {
  const { actor, idempotencyKey, ...body } = asked;
  const request = { write: "mark-influence", actor, idempotencyKey, body } as const;
  return answerOnce(database, portalId, request, (transaction) => mark(transaction, portalId, marking, asked));
}
