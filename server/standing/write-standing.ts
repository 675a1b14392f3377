import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Freshness, Standing } from "@partner-standing/contract/standing/standing";
import type { RecordId } from "../facts/record-id.ts";
import { stateOf, type Tenant } from "../store/portals/portals.ts";
import { createMemory } from "../process/create-memory.ts";
import { ageSeconds } from "../store/mirror/freshness-of.ts";
import { withoutAmounts } from "./without-amounts.ts";

/** Answers kept in memory, some 14 KB each. */
const KEPT = 2_000;

/** Which standing is asked for, and whether the viewer may see the portfolio's amounts. */
interface Asked {
  on: CalendarDate;
  record: RecordId | null;
  amounts: boolean;
}

/** The JSON of a standing up to its freshness, whose age changes with every second; as bytes, or each answer would be encoded anew. */
interface Written {
  upToFreshness: Buffer;
  freshness: Freshness;
}

/**
 * Writes standings as JSON, and remembers each until something changes in its portal: judging and writing cost more than
 * everything else about a card open.
 */
export function createStandingWriter(
  judge: (tenant: Tenant, on: CalendarDate, record: RecordId | null) => Promise<Standing | null>,
  today: (timeZone: string) => CalendarDate,
) {
  const remembered = createMemory<Written | null>(KEPT);

  async function write(tenant: Tenant, { on, record, amounts }: Asked): Promise<Written | null> {
    const standing = await judge(tenant, on, record);
    if (!standing) return null;
    const { freshness, ...lasting } = amounts ? standing : withoutAmounts(standing);
    const upToFreshness = Buffer.from(`${JSON.stringify(lasting).slice(0, -1)},"freshness":`);
    return { upToFreshness, freshness };
  }

  /** The JSON in UTF-8; null when the CRM has no such record. */
  return async (tenant: Tenant, asked: Asked): Promise<Buffer | null> => {
    const { on, record, amounts } = asked;
    const { portalId, timeZone } = tenant.portal;
    const key = [portalId, on, today(timeZone), record?.kind, record?.id, amounts].join(" ");
    const written = await remembered(key, stateOf(tenant), () => write(tenant, asked));
    if (!written) return null;
    const freshness = { ...written.freshness, ageSeconds: ageSeconds(tenant.portal) };
    return Buffer.concat([written.upToFreshness, Buffer.from(`${JSON.stringify(freshness)}}`)]);
  };
}
