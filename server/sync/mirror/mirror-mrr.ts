import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { CompanyRow } from "../../store/mirror/companies.ts";

/** HubSpot answers only so many of a record's most recent values (reported for companies and deals). */
const MOST_RECENT_VALUES = 20;

const entriesOf = (record: CrmObject) => record.propertiesWithHistory?.["pp_hubspot_mrr"] ?? [];

function historyOf(record: CrmObject): CompanyRow["mrr"] {
  const entries = entriesOf(record);
  const current = record.properties["pp_hubspot_mrr"];
  if (entries.length === 0 && current) return [{ changedAt: record.createdAt, value: current }];
  // HubSpot lists the newest first: of two values in one millisecond that one holds.
  const byInstant = new Map(
    entries.toReversed().map((entry) => [new Date(entry.timestamp).toISOString(), entry.value ?? ""]),
  );
  return [...byInstant]
    .map(([changedAt, value]) => ({ changedAt, value }))
    .sort((a, b) => a.changedAt.localeCompare(b.changedAt));
}

/** The MRR values to keep of a record, and whether older ones may exist. */
export function mirrorMrr(record: CrmObject): Pick<CompanyRow, "mrr" | "historyFull"> {
  return { mrr: historyOf(record), historyFull: entriesOf(record).length >= MOST_RECENT_VALUES };
}
