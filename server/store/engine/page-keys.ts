import * as z from "zod";
import { FACT_KINDS } from "../mirror/backfills.ts";
import type { InfluenceKey } from "../mirror/deals-ahead.ts";
import type { TotalKey } from "../steps/contributions.ts";
import type { StepDownKey } from "../steps/steps-down.ts";
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

export function writeInfluenceKey({ weight, id }: InfluenceKey): string {
  return [weight, id].join(SIGN);
}

export function readInfluenceKey(text: string): InfluenceKey | null {
  if (text === "") return null;
  const [weight, id] = text.split(SIGN) as [string, string];
  return { weight: Number(weight), id };
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
