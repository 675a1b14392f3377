import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { Accounts } from "./ask-accounts.ts";
import type { Family } from "./family.ts";
import { USERS } from "./technology-portals.ts";

const marked = { pp_influence: "co-sell" };
const open = { dealstage: "contractsent" };

/** What differs in each from a deal of 594 dollars a month, won on 18 June 2026, that nobody has marked. */
const STATES: Record<string, Record<string, string>> = {
  counts: marked,
  unmarked: {},
  open: { ...marked, ...open, closedate: "2026-12-18T10:00:00Z" },
  openAndUnmarked: { ...open, closedate: "2026-10-01T10:00:00Z" },
  ahead: { ...marked, closedate: "2026-12-01T10:00:00Z" },
  left: { closedate: "2024-06-18T10:00:00Z" },
  withoutRate: { ...marked, deal_currency_code: "GBP" },
  withoutMrr: { pp_deal_mrr: "" },
  withoutCloseDate: { ...marked, closedate: "" },
  strange: { pp_influence: "a friend of a friend" },
  several: { pp_influence: "co-sell;referral" },
  saving: {},
  sevenDigits: { ...marked, pp_deal_mrr: "1234567.5" },
};
const NAMES = Object.keys(STATES);
const idOf = (name: string) => String(301 + NAMES.indexOf(name));

const DEALS = 1_239_001;

const PORTAL: PortalSnapshot = {
  ...{ portalId: DEALS, timeZone: "Europe/Berlin", companyCurrency: "USD", users: USERS },
  settings: PortalSettingsSchema.parse({
    currentTier: "rising",
    visibility: { amounts: "named", userIds: ["501"], teamIds: [] },
  }),
  objects: {
    companies: [],
    contacts: [],
    deals: NAMES.map((name): SnapshotObject => ({
      id: idOf(name),
      properties: {
        ...{ dealname: name, dealstage: "closedwon", closedate: "2026-06-18T10:00:00Z", pp_deal_mrr: "594" },
        ...STATES[name],
      },
    })),
  },
  associations: [],
};

export const DEAL: Family = {
  folder: "cards/fixtures/answers",
  portals: [PORTAL],
  async record({ ask }: Accounts) {
    const deal = (name: string, userId = "501") => ask(DEALS, `/api/deals?objectId=${idOf(name)}`, { userId });
    await ask(DEALS, "/api/deals/influence", { body: { objectId: idOf("saving"), influence: "referral" } });
    const deals: Record<string, unknown> = {};
    for (const name of NAMES) deals[name] = await deal(name);
    for (const name of ["counts", "unmarked", "ahead"]) deals[`${name}Unseen`] = await deal(name, "503");
    return { deals };
  },
};
