import type { EnrolledRecord } from "./action.ts";

const KINDS: Readonly<Record<string, EnrolledRecord["kind"]>> = {
  "0-1": "contacts",
  "0-2": "companies",
  "0-3": "deals",
};

/** The record whose page in HubSpot somebody names: `…/record/0-1/20`, or its end; null for any other text. */
export function recordOfAddress(address: string): EnrolledRecord | null {
  const [, type = "", id = ""] = /(?:^|\/)(0-[123])\/(\d{1,20})(?:[/?#]|$)/.exec(address.trim()) ?? [];
  const kind = KINDS[type];
  return kind ? { kind, id } : null;
}
