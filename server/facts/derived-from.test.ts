import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";
import { expect, test } from "vitest";
import { staleKinds, type DerivingAccount } from "./derived-from.ts";

const portal = { timeZone: "Europe/Berlin", companyCurrency: "USD" };
const account = (settings: object = {}, more: Partial<DerivingAccount["portal"]> = {}): DerivingAccount => ({
  portal: { ...portal, ...more },
  settings: PortalSettingsSchema.parse(settings),
});
const inSolutions = (clientSource: string, more: Partial<PortalSettings> = {}) =>
  account({ programs: ["technology", "solutions"], solutions: { clientSource }, ...more });

test.each<[string, DerivingAccount, DerivingAccount, string[]]>([
  ["nothing", account(), account(), []],
  ["another tier", account(), account({ currentTier: "rising" }), []],
  ["another time zone", account(), account({}, { timeZone: "Asia/Tokyo" }), ["companies", "deals", "partner_clients"]],
  ["another currency", account(), account({}, { companyCurrency: "EUR" }), ["deals"]],
  ["a currency rate", account(), account({ usdRates: { EUR: 1.1 } }), ["companies", "deals"]],
  ["the window, outside of the Solutions program", account(), account({ activityWindowDays: 90 }), []],
  [
    "the window, with clients among companies",
    inSolutions("companies"),
    inSolutions("companies", { activityWindowDays: 90 }),
    ["companies"],
  ],
  [
    "the window, with partner clients",
    inSolutions("partner_clients"),
    inSolutions("partner_clients", { activityWindowDays: 90 }),
    ["partner_clients"],
  ],
  ["joining the program", account(), inSolutions("companies"), ["companies", "deals"]],
  [
    "the other package",
    inSolutions("companies"),
    inSolutions("companies", { programs: ["technology", "provider"] }),
    ["companies"],
  ],
  ["leaving it", inSolutions("partner_clients"), account(), ["deals", "partner_clients"]],
  [
    "another source of clients",
    inSolutions("companies"),
    inSolutions("partner_clients"),
    ["companies", "partner_clients"],
  ],
])("%s makes stale: %4$j", (_what, before, after, kinds) => {
  expect(staleKinds(before, after)).toEqual(kinds);
});
