import type { Benefits } from "@partner-standing/contract/standing/benefits";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { answerOnce, type Asked } from "../store/jobs/answer-once.ts";
import { findCustomer } from "../store/steps/customers.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { addNomination, isNominated } from "../store/reviews/nominations.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { benefitsFor } from "./benefits-for.ts";

export type NominationRefusal = "unknown-record" | "unavailable" | "capacity-reached";
export type NominationAnswer = { benefits: Benefits } | { refusal: NominationRefusal };

interface Nomination extends Asked {
  companyId: string;
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
  const { companyId, ...by } = asked;
  const request = { write: "nominate", ...by, body: { companyId } } as const;
  return answerOnce(database, tenant.portal.portalId, request, (transaction) => add(transaction, tenant, on, asked));
}
