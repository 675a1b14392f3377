import type { Benefits } from "@partner-standing/contract/benefits";
import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { keepAnswer, takeIdempotencyKey } from "../store/answered-writes.ts";
import { findCustomer } from "../store/customers.ts";
import type { Database, Queryable } from "../store/database.ts";
import { addNomination, isNominated } from "../store/nominations.ts";
import { lockFacts, type Tenant } from "../store/portals.ts";
import { benefitsFor } from "./benefits-for.ts";

export type NominationRefusal = "unknown-record" | "unavailable" | "capacity-reached";
export type NominationAnswer = { benefits: Benefits } | { refusal: NominationRefusal };

interface Nomination {
  companyId: string;
  /** HubSpot's id of the user. */
  actor: string;
  idempotencyKey: string;
}

async function add(
  transaction: Queryable,
  tenant: Tenant,
  on: CalendarDate,
  { companyId, actor }: Nomination,
): Promise<NominationAnswer> {
  const { portalId } = tenant.portal;
  if (!(await findCustomer(transaction, portalId, companyId))) return { refusal: "unknown-record" };
  const { nominations } = await benefitsFor(transaction, tenant, on, null);
  if (!nominations) return { refusal: "unavailable" };
  const again = await isNominated(transaction, portalId, nominations.year, companyId);
  if (!again && nominations.left === 0) return { refusal: "capacity-reached" };
  await addNomination(transaction, portalId, { companyId, on, by: actor });
  return { benefits: await benefitsFor(transaction, tenant, on, null) };
}

/** Notes a joint account that was nominated for co-sell help, once a calendar year; the same key does it once. */
export function nominate(
  database: Database,
  tenant: Tenant,
  on: CalendarDate,
  asked: Nomination,
): Promise<NominationAnswer> {
  const { portalId } = tenant.portal;
  return database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    const known = await takeIdempotencyKey(transaction, portalId, asked.idempotencyKey);
    if (known) return known.answer as NominationAnswer;
    const answer = await add(transaction, tenant, on, asked);
    await keepAnswer(transaction, portalId, asked.idempotencyKey, answer);
    return answer;
  });
}
