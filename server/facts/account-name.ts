import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import type { FactKind } from "../store/mirror/backfills.ts";
import type { FactProblem } from "./fact-problem.ts";

/** Those of the app's names that the account has no property of unless it is mapped. */
function isOnlyMapped(kind: FactKind, name: string): boolean {
  return name.startsWith("native_") || (kind === "partner_clients" && name.startsWith("pp_"));
}

/** How a property of the app is called in this account; null where it has none. */
export function accountName(kind: FactKind, name: string, mapping: PropertyMapping): string | null {
  const mapped: Record<string, string> = mapping[kind];
  return mapped[name] ?? (isOnlyMapped(kind, name) ? null : name);
}

/** A rate stands in the settings, and nobody can enter today what a property said long ago. */
const REPAIRED_ELSEWHERE: FactProblem["code"][] = ["currency-rate-missing", "history-cut-off"];

/** HubSpot works it out from the deal's line items. */
const COMPUTED = ["hs_mrr"];

/** Those of a record's problems that are repaired by filling in one of its properties. */
export function isRepairedInRecord({ code, property }: Pick<FactProblem, "code" | "property">): boolean {
  return property !== "" && !REPAIRED_ELSEWHERE.includes(code) && !COMPUTED.includes(property);
}

/** What is to be filled in in a record, each once and by the account's own name: HubSpot shows these properties for editing. */
export function toFillIn(kind: FactKind, properties: string[], mapping: PropertyMapping): string[] {
  return [...new Set(properties.flatMap((property) => accountName(kind, property, mapping) ?? []))];
}
