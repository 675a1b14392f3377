import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ClientHistory } from "../metrics/client-history.ts";
import type { ManagedCredit } from "../metrics/managed-credit.ts";

/** A client on a date and what it adds. */
export interface ClientCase {
  name: string;
  client: Partial<ClientHistory>;
  credit?: Partial<ManagedCredit>;
  on: CalendarDate;
  expected: object;
}

const MRR = [{ on: "2022-01-01", amountMinor: 120_000 }];

export const CLIENT: ClientHistory = {
  mrr: MRR,
  mrrAtOneRate: MRR,
  historyFull: false,
  soldOn: null,
  soldByDealsOn: [],
  firstActivityOn: null,
  lastActivityOn: null,
  managedBy: "ada@partner.example",
  saleCredit: "sourced",
  inGrowthMarket: false,
  apps: [],
};

export const CREDIT: ManagedCredit = {
  windowDays: 60,
  partnerEmployees: ["ada@partner.example", "Bob@Team.Partner.example", "carl@freelance.example"],
  ownDomains: ["https://www.partner.example"],
};

const sold = (
  name: string,
  soldOn: string | null,
  on: CalendarDate,
  state: string,
  until: string | null,
): ClientCase => ({
  name,
  client: { soldOn },
  on,
  expected: { sold: { state, soldOn, until } },
});

const soldCases: ClientCase[] = [
  sold("never sold to", null, "2026-11-22", "not-sold", null),
  sold("sold to tomorrow", "2026-11-23", "2026-11-22", "not-yet", "2027-11-23"),
  sold("sold to today", "2026-11-22", "2026-11-22", "counts", "2027-11-22"),
  sold("on its last day in the window", "2025-11-23", "2026-11-22", "counts", "2026-11-23"),
  sold("a year ago to the day", "2025-11-22", "2026-11-22", "left-the-window", "2026-11-22"),
  sold("sold to on a leap day, a year later", "2024-02-29", "2025-02-28", "counts", "2025-03-01"),
  {
    name: "sold to by a deal alone",
    client: { soldByDealsOn: ["2026-03-01"] },
    on: "2026-11-22",
    expected: { sold: { state: "counts", soldOn: "2026-03-01", until: "2027-03-01" } },
  },
  {
    name: "sold to again before the first sale left the window",
    client: { soldOn: "2025-11-22", soldByDealsOn: ["2026-11-22", "2026-11-30"] },
    on: "2026-11-22",
    expected: {
      mrr: 1_200,
      points: { total: 60 },
      sold: { state: "counts", soldOn: "2026-11-22", until: "2027-11-30" },
    },
  },
  {
    name: "sold to again later, in the pause between",
    client: { soldOn: "2025-11-21", soldByDealsOn: ["2026-11-23"] },
    on: "2026-11-22",
    expected: { points: { total: 0 }, sold: { state: "left-the-window", soldOn: "2025-11-21", until: "2026-11-21" } },
  },
  {
    name: "sold to before its MRR was reported",
    client: { soldOn: "2026-09-20", mrr: [{ on: "2026-10-02", amountMinor: 90_000 }] },
    on: "2026-09-25",
    expected: { mrr: 900, points: { total: 45 }, sold: { state: "counts" } },
  },
  {
    name: "sold to, but pays nothing any more",
    client: { soldOn: "2026-11-01", mrr: [{ on: "2026-11-20", amountMinor: 0 }] },
    on: "2026-11-22",
    expected: { mrr: 0, sold: { state: "no-mrr" } },
  },
];

const inPoints = (name: string, client: ClientCase["client"], on: CalendarDate, expected: object): ClientCase => ({
  name,
  client: { soldOn: on, ...client },
  on,
  expected,
});

/** The client pays 1,200 dollars a month. */
const pointsCases: ClientCase[] = [
  inPoints("sourced", {}, "2026-11-22", { points: { total: 60 } }),
  inPoints("assisted in", { saleCredit: "assisted" }, "2026-11-22", { points: { total: 36 } }),
  inPoints("sourced in a growth market", { inGrowthMarket: true }, "2026-11-22", { points: { total: 120 } }),
  inPoints("credited by nobody", { saleCredit: null }, "2026-11-22", {
    points: { total: 0 },
    sold: { state: "no-credit" },
  }),
  inPoints("credited by nobody, the day before that is asked", { saleCredit: null }, "2024-02-26", {
    points: { total: 36, kinds: [{ kind: "sold", perHundred: 3 }, { kind: "managed" }] },
    sold: { state: "counts" },
  }),
  inPoints("credited by nobody, the first day on which that is asked", { saleCredit: null }, "2024-02-27", {
    points: { total: 0 },
    sold: { state: "no-credit" },
  }),
  inPoints("before there were points", {}, "2022-07-17", { points: null, sold: { state: "counts" } }),
];

/** First activity on 1 July, the last on the day given. */
const managed = (name: string, lastActivityOn: string, on: CalendarDate, expected: object): ClientCase => ({
  name,
  client: { firstActivityOn: "2026-07-01", lastActivityOn },
  on,
  expected: { managed: { lastActivityOn, ...expected } },
});

const activityCases: ClientCase[] = [
  { name: "no activity", client: {}, on: "2026-11-22", expected: { managed: { state: "no-activity", until: null } } },
  managed("before the first activity", "2026-09-10", "2026-06-30", { state: "no-activity", daysLeft: null }),
  managed("on the day of the first activity", "2026-09-10", "2026-07-01", { state: "first-activity-today" }),
  managed("a day after the first activity", "2026-07-01", "2026-07-02", { state: "counts", daysLeft: 59 }),
  managed("a long pause between the first and the last activity", "2026-12-01", "2026-10-15", { state: "counts" }),
  managed("44 days without activity", "2026-09-10", "2026-10-24", { state: "counts", daysLeft: 16, warns: false }),
  managed("45 days without activity", "2026-09-10", "2026-10-25", { state: "counts", daysLeft: 15, warns: true }),
  managed("59 days without activity", "2026-09-10", "2026-11-08", {
    state: "counts",
    until: "2026-11-09",
    daysLeft: 1,
    warns: true,
  }),
  managed("60 days without activity", "2026-09-10", "2026-11-09", {
    state: "lapsed",
    until: "2026-11-09",
    daysLeft: null,
    warns: false,
  }),
  {
    name: "89 days without activity, by the window of the German edition",
    client: { firstActivityOn: "2026-07-01", lastActivityOn: "2026-09-10" },
    credit: { windowDays: 90 },
    on: "2026-12-08",
    expected: { managed: { state: "counts", daysLeft: 1, warns: true } },
  },
  {
    name: "90 days without activity",
    client: { firstActivityOn: "2026-07-01", lastActivityOn: "2026-09-10" },
    credit: { windowDays: 90 },
    on: "2026-12-09",
    expected: { managed: { state: "lapsed" } },
  },
  {
    name: "the last activity alone is known, and was today",
    client: { lastActivityOn: "2026-11-22" },
    on: "2026-11-22",
    expected: { managed: { state: "first-activity-today" } },
  },
  {
    name: "the first activity alone is known",
    client: { firstActivityOn: "2026-11-01" },
    on: "2026-11-22",
    expected: { managed: { state: "counts", lastActivityOn: "2026-11-01", until: "2026-12-31", daysLeft: 39 } },
  },
  {
    name: "a last activity before the first",
    client: { firstActivityOn: "2026-11-01", lastActivityOn: "2026-10-31" },
    on: "2026-11-22",
    expected: { managed: { state: "no-activity" } },
  },
  {
    name: "a window of one day holds no day after the first activity",
    client: { firstActivityOn: "2026-11-21" },
    credit: { windowDays: 1 },
    on: "2026-11-22",
    expected: { managed: { state: "lapsed", until: "2026-11-22" } },
  },
];

const active = { firstActivityOn: "2026-07-01", lastActivityOn: "2026-11-20" };
const by = (name: string, managedBy: string | null, state: string, credit = {}): ClientCase => ({
  name,
  client: { ...active, managedBy },
  credit,
  on: "2026-11-22",
  expected: { managed: { state, by: managedBy } },
});

const creditCases: ClientCase[] = [
  by("managed by a partner employee", "ada@partner.example", "counts"),
  by("capitals and spaces", " ADA@Partner.Example ", "counts"),
  by("an address on a subdomain of the partner's", "bob@team.partner.example", "counts"),
  by("nobody named", null, "nobody-named"),
  by("an empty name", " ", "nobody-named"),
  by("a user who is not tagged", "eve@partner.example", "not-a-partner-employee"),
  by("a tagged user with another domain", "carl@freelance.example", "foreign-domain"),
  by("no own domain noted", "ada@partner.example", "foreign-domain", { ownDomains: [] }),
  by("nobody tagged", "ada@partner.example", "not-a-partner-employee", { partnerEmployees: [] }),
  by("a domain that only ends alike", "ada@notpartner.example", "foreign-domain", {
    partnerEmployees: ["ada@notpartner.example"],
  }),
  {
    name: "managed, but pays nothing",
    client: { ...active, mrr: [] },
    on: "2026-11-22",
    expected: { mrr: 0, managed: { state: "no-mrr", daysLeft: null, warns: false } },
  },
  {
    name: "older MRR than the CRM tells is that of the oldest value",
    client: { ...active, mrr: [{ on: "2026-11-23", amountMinor: 99 }], historyFull: true },
    on: "2026-11-22",
    expected: { mrr: 0.99, managed: { state: "counts" } },
  },
];

const apps = (name: string, used: string[], on: CalendarDate, expected: object): ClientCase => ({
  name,
  client: { apps: used },
  on,
  expected: { apps: expected },
});

const appCases: ClientCase[] = [
  apps("ids, in the order of the list", ["workflows", "ads"], "2026-11-22", {
    counting: ["Ads", "Workflows"],
    others: [],
    // No tier asks for a median since 15 July 2025.
    needed: null,
  }),
  apps("the last day on which a median is asked for", ["ads"], "2025-07-14", { counting: ["Ads"], needed: 3 }),
  apps("the first day on which none is", ["ads"], "2025-07-15", { counting: ["Ads"], needed: null }),
  apps("case, spaces and dashes do not matter", ["LANDING_PAGES", " landing pages", "Landing-Pages"], "2026-11-22", {
    counting: ["Landing Pages"],
    others: [],
  }),
  apps("a name of an older list is the same app", ["Pages report", "CTAs", "Email", "Ads add-on"], "2026-11-22", {
    counting: ["Ads", "Calls to Action", "Emails", "Page Performance"],
    others: [],
  }),
  apps("what is on no list", ["Playbooks", "crm", ""], "2026-11-22", { counting: ["CRM"], others: ["Playbooks", ""] }),
  apps("what is on no list of the time", ["blog", "social-inbox", "crm"], "2018-01-22", {
    counting: ["CRM"],
    others: ["blog", "social-inbox"],
    needed: 3,
  }),
  apps("what was on the list a day before", ["blog", "Social Inbox", "crm"], "2018-01-21", {
    counting: ["CRM", "Social Inbox"],
    others: ["blog"],
    needed: 5,
  }),
];

export const clientCases = { soldCases, pointsCases, activityCases, creditCases, appCases };
