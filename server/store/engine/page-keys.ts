import type { CustomerSort } from "@partner-standing/contract/standing/customers";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import * as z from "zod";
import { FACT_KINDS } from "../mirror/backfills.ts";
import type { InfluenceKey } from "../mirror/deals-ahead.ts";
import type { TotalKey } from "../steps/contributions.ts";
import type { StepDownKey, WeightedKey } from "../steps/steps-down.ts";
import type { ProblemKey } from "../steps/data-problems.ts";

// What stands for the end of a page in an address; '' for the beginning. The doors check the form.
const SIGN = ":";

export function writeTotalKey({ amount, kind, objectId }: TotalKey): string {
  return [amount, kind, objectId].join(SIGN);
}

export function readTotalKey(text: string): TotalKey | null {
  if (text === "") return null;
  const [amount, kind, objectId] = text.split(SIGN) as [string, TotalKey["kind"], string];
  return { amount: Number(amount), kind, objectId };
}

export function writeStepDownKey({ on, metric, kind, objectId }: StepDownKey): string {
  return [on, metric, kind, objectId].join(SIGN);
}

export function readStepDownKey(text: string): StepDownKey | null {
  if (text === "") return null;
  const [on, metric, kind, objectId] = text.split(SIGN) as [string, string, StepDownKey["kind"], string];
  return { on, metric, kind, objectId };
}

export function writeWeightedKey({ on, kind, objectId }: WeightedKey): string {
  return [on, kind, objectId].join(SIGN);
}

export function readWeightedKey(text: string): WeightedKey | null {
  if (text === "") return null;
  const [on, kind, objectId] = text.split(SIGN) as [string, WeightedKey["kind"], string];
  return { on, kind, objectId };
}

export function writeInfluenceKey({ weight, id }: InfluenceKey): string {
  return [weight, id].join(SIGN);
}

export function readInfluenceKey(text: string): InfluenceKey | null {
  if (text === "") return null;
  const [weight, id] = text.split(SIGN) as [string, string];
  return { weight: Number(weight), id };
}

/** Where a page of customers ends: what it is sorted by, as text, and the company. */
export interface CustomerKey {
  value: string;
  companyId: string;
}

/** Of one order only: the values of another are no days, or no amounts. */
export function writeCustomerKey(sort: CustomerSort, { value, companyId }: CustomerKey): string {
  return [sort, value, companyId].join(SIGN);
}

const isValueOf = (sort: CustomerSort, value: string) =>
  sort === "share" || sort === "mrr"
    ? /^-?\d{1,15}$/.test(value)
    : /^-?infinity$/.test(value) || CalendarDateSchema.safeParse(value).success;

/** Null for a text that no page of this order ends with. */
export function readCustomerKey(sort: CustomerSort, text: string): CustomerKey | null {
  const [written, value = "", companyId = "", ...more] = text.split(SIGN);
  if (written !== sort || more.length > 0 || !/^\d{1,20}$/.test(companyId)) return null;
  return isValueOf(sort, value) ? { value, companyId } : null;
}

/** A record whose id is none is named by what stands there instead, so any character may be in it. */
export function writeProblemKey({ kind, objectId, code, property }: ProblemKey): string {
  return Buffer.from(JSON.stringify([kind, objectId, code, property])).toString("base64url");
}

const ProblemKeySchema = z.tuple([z.enum(FACT_KINDS), z.string(), z.string(), z.string()]);

/** Null for a text that no page ends with. */
export function readProblemKey(text: string): ProblemKey | null {
  const written = Buffer.from(text, "base64url").toString();
  const read = ProblemKeySchema.safeParse(parsed(written));
  if (!read.success) return null;
  const [kind, objectId, code, property] = read.data;
  return { kind, objectId, code, property };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
