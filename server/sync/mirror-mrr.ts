import type { CrmObject } from "../hubspot/crm-object.ts";
import type { CompanyRow } from "../store/companies.ts";

/** HubSpot answers only so many of a record's most recent values (reported for companies and deals). */
const MOST_RECENT_VALUES = 20;

function historyOf(record: CrmObject): CompanyRow["mrr"] {
  const entries = record.propertiesWithHistory?.["pp_hubspot_mrr"] ?? [];
  const current = record.properties["pp_hubspot_mrr"];
  if (entries.length === 0 && current) return [{ changedAt: record.createdAt, value: current }];
  return entries
    .map((entry) => ({ changedAt: new Date(entry.timestamp).toISOString(), value: entry.value ?? "" }))
    .sort((a, b) => a.changedAt.localeCompare(b.changedAt));
}

/** The MRR values to keep of a record, and whether older ones may exist. */
export function mirrorMrr(record: CrmObject): Pick<CompanyRow, "mrr" | "historyFull"> {
  const mrr = historyOf(record);
  return { mrr, historyFull: mrr.length >= MOST_RECENT_VALUES };
}
