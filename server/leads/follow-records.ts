import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { FactKind } from "../store/mirror/backfills.ts";
import type { Queryable } from "../store/engine/database.ts";
import { hasRegistrations } from "../store/leads/registrations.ts";
import { findPortal, type Portal } from "../store/portals/portals.ts";
import { adoptRegistrations } from "./adopt-registrations.ts";
import { leadContext } from "./lead-context.ts";
import { settleRegistrations } from "./settle-registrations.ts";

interface Account {
  portal: Portal;
  settings: PortalSettings;
}

/** What registrations make of records that sync has applied, in its transaction. */
export function followRecords(today: (timeZone: string) => CalendarDate) {
  const contextOf = ({ portal, settings }: Account) => leadContext(portal, settings, today(portal.timeZone));
  return {
    /** An empty ledger is not to be believed before the first complete reading: it may have to learn from the CRM. */
    async applied(transaction: Queryable, account: Account, { kind, ids }: { kind: FactKind; ids: string[] }) {
      const { portalId } = account.portal;
      if (kind !== "companies" && kind !== "contacts") return;
      const isSynced = (await findPortal(transaction, portalId))?.syncedAt;
      if (!isSynced && !(await hasRegistrations(transaction, portalId))) return;
      await settleRegistrations(transaction, contextOf(account), kind, ids);
    },

    async readFirst(transaction: Queryable, account: Account) {
      await adoptRegistrations(transaction, contextOf(account));
    },
  };
}
