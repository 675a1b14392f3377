import type { Influence } from "@partner-standing/contract/standing/deal-standing";
import { readInfluences } from "../facts/deal-facts.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { type Asked, answerOnce } from "../store/jobs/answer-once.ts";
import { findDeal } from "../store/mirror/deals.ts";
import { nameOfUser } from "../store/mirror/owners.ts";
import { enqueueCrmWrites, waitingProperties } from "../store/outbox/crm-writes.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { recordChange } from "../store/settings/settings-changes.ts";
import type { Marking } from "./describe-deal.ts";

/** The section of the audit list under which it stands. */
const DEALS_SECTION = "deals";

export type MarkRefusal = "unknown-record" | "invalid-data";

interface Mark extends Asked {
  dealId: string;
  influence: Influence;
}

/** How a deal is marked, or will be once the CRM is told what waits. */
async function markedAs(transaction: Queryable, portalId: number, property: string, dealId: string) {
  const deal = await findDeal(transaction, portalId, dealId);
  const waiting = await waitingProperties(transaction, portalId, { objectType: "deals", objectId: dealId });
  return deal && { influence: waiting?.[property] ?? deal.influence };
}

async function mark(
  transaction: Queryable,
  portalId: number,
  { property, options }: Marking,
  { dealId, influence, actor }: Mark,
): Promise<MarkRefusal | null> {
  const before = await markedAs(transaction, portalId, property, dealId);
  if (!before) return "unknown-record";
  const option = options.find((one) => one.influence === influence);
  if (!option) return "invalid-data";
  const [only, ...others] = readInfluences(before.influence) ?? [];
  if (only === influence && others.length === 0) return null;
  const properties = { [property]: option.value };
  await enqueueCrmWrites(transaction, portalId, [{ objectType: "deals", objectId: dealId, properties }]);
  const by = { userId: actor, name: (await nameOfUser(transaction, portalId, actor)) ?? "" };
  const changes = [{ field: `deals/${dealId}`, before: before.influence, after: influence }];
  await recordChange(transaction, portalId, { version: null, section: DEALS_SECTION, by, changes });
  return null;
}

/**
 * Marks how the partner influenced a deal: what the CRM is to be told and the entry of the audit list in one transaction.
 * The deal counts once HubSpot has it. What is marked so already is not marked again; the same key does nothing twice.
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
