import { MARKETS, readOption, SALE_CREDITS, type SaleCredit } from "@partner-standing/contract/portal/property-options";
import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { ClientSource, Package } from "@partner-standing/contract/settings/solutions-membership";
import { type CalendarDate, FIRST_DAY } from "@partner-standing/contract/values/calendar-date";
import { EmailSchema } from "@partner-standing/contract/values/email";
import { isDamaged } from "../process/sound-text.ts";
import type { SoldDeal } from "../store/mirror/deals.ts";
import type { ClientText } from "../store/mirror/partner-clients.ts";
import {
  type CompanyFacts,
  customerCurrency,
  type FixedConversion,
  type MoneyOfAccount,
  type MrrChange,
  type MrrRecord,
  readMrr,
} from "./company-facts.ts";
import { readPurchaseDay } from "./deal-facts.ts";
import type { FactProblem } from "./fact-problem.ts";
import { readDate, readDayProperty } from "./plain-date.ts";

/** What the CRM says of a client of the Solutions program, as it says it. */
export interface ClientRecord extends MrrRecord, ClientText {
  /** Its won deals that say what they are as a sale. */
  deals: SoldDeal[];
}

/** The same, read into dates, money and addresses. Dates are calendar dates in the portal's time zone. */
interface ClientFacts extends Pick<CompanyFacts, "mrr" | "historyFull" | "problems"> {
  /** The sale that its own record tells; null also where a deal of that day tells it. */
  soldOn: CalendarDate | null;
  /** The days of its deals that are sales, each once, ascending. */
  soldByDealsOn: CalendarDate[];
  /** Both null where they contradict each other. */
  firstActivityOn: CalendarDate | null;
  lastActivityOn: CalendarDate | null;
  /** The e-mail address of whoever was active last. */
  managedBy: string | null;
  apps: string[];
  saleCredit: SaleCredit | null;
  inGrowthMarket: boolean;
  /** The same as `mrr` at one rate for all days, so that nobody seems to pay less because a conversion is another. */
  mrrAtOneRate: MrrChange[];
}

type Activity = Pick<ClientFacts, "firstActivityOn" | "lastActivityOn">;

const FIRST = "pp_first_managed_activity_on";
const LAST = "pp_last_managed_activity_on";

function readActivity(record: ClientRecord, timeZone: string, problems: FactProblem[]): Activity {
  const day = (property: string, value: string | null) =>
    readDate(property, value, problems, (text) => readDayProperty(text, timeZone));
  const firstActivityOn = day(FIRST, record.firstActivityOn);
  const lastActivityOn = day(LAST, record.lastActivityOn);
  // A date that cannot be read is told already; only one that is not there is missing.
  if (lastActivityOn && !record.firstActivityOn)
    problems.push({ code: "activity-date-missing", property: FIRST, value: null, about: lastActivityOn });
  if (firstActivityOn && !record.lastActivityOn)
    problems.push({ code: "activity-date-missing", property: LAST, value: null, about: firstActivityOn });
  const isPossible = !firstActivityOn || !lastActivityOn || firstActivityOn <= lastActivityOn;
  if (isPossible) return { firstActivityOn, lastActivityOn };
  problems.push({ code: "activity-dates-impossible", property: LAST, value: record.lastActivityOn, about: null });
  return { firstActivityOn: null, lastActivityOn: null };
}

function readManager(value: string | null, { lastActivityOn }: Activity, problems: FactProblem[]): string | null {
  const property = "pp_managed_by";
  const address = value?.trim() ? EmailSchema.safeParse(value) : null;
  if (address?.success && !isDamaged(address.data)) return address.data;
  if (address) problems.push({ code: "email-invalid", property, value, about: lastActivityOn });
  else if (lastActivityOn) problems.push({ code: "manager-missing", property, value: null, about: lastActivityOn });
  return null;
}

/** Whether a record says anything that could make it a client; most companies say nothing, and are spared the reading. */
export function saysClient({ soldOn, firstActivityOn, lastActivityOn, managedBy, deals }: ClientRecord): boolean {
  return deals.length > 0 || Boolean(soldOn ?? firstActivityOn ?? lastActivityOn ?? managedBy);
}

type Sales = Pick<ClientFacts, "soldOn" | "soldByDealsOn">;

/** When the partner sold to a client: as its won deals say, and its own record where no deal of that day says what it was. */
export function readSaleDays(
  { soldOn: own, deals }: Pick<ClientRecord, "soldOn" | "deals">,
  timeZone: string,
  problems: FactProblem[],
): Sales {
  const soldOn = readDate("pp_sold_on", own, problems, (text) => readDayProperty(text, timeZone));
  if (deals.length === 0) return { soldOn, soldByDealsOn: [] };
  // What is wrong with a deal is told of the deal.
  const days = deals.flatMap((deal) => readPurchaseDay(deal, { timeZone }, []) ?? []);
  const sold = days.filter(({ kind }) => kind !== "touchless").map(({ on }) => on);
  return {
    soldOn: days.some(({ on }) => on === soldOn) ? null : soldOn,
    soldByDealsOn: [...new Set(sold)].sort(),
  };
}

/** The newest sale of all; null without one. */
const lastSale = ({ soldOn, soldByDealsOn }: Sales) =>
  [soldOn, ...soldByDealsOn].reduce(
    (latest, on) => (on !== null && (latest === null || on > latest) ? on : latest),
    null,
  );

/** What amounts of a client are read by: its points go by the conversions of the program, oldest first, and their currencies. */
export interface MoneyOfClients extends MoneyOfAccount {
  conversions: ReadonlyMap<string, readonly FixedConversion[]>;
}

/**
 * Reads a client's record; whatever cannot be read is a problem, never a guess.
 * @param held the package of the account: only partners earn points, so only their clients' MRR is converted for them, and only they are asked how a sale is credited
 */
export function readClientFacts(record: ClientRecord, account: MoneyOfClients, held: Package | null): ClientFacts {
  const { timeZone } = account;
  const problems: FactProblem[] = [];
  const sales = readSaleDays(record, timeZone, problems);
  const soldLastOn = lastSale(sales);
  const activity = readActivity(record, timeZone, problems);
  const managedBy = readManager(record.managedBy, activity, problems);
  const apps = [...new Set((record.appsUsed ?? "").split(";").map((app) => app.trim()))].filter(Boolean);
  const conversions = held === "partner" ? account.conversions.get(customerCurrency(record) ?? "") : undefined;
  const mrr = readMrr(record, account, problems, conversions);
  const newest = conversions?.at(-1);
  const mrrAtOneRate = newest ? readMrr(record, account, [], [{ ...newest, from: FIRST_DAY }]) : mrr;
  if ((soldLastOn || activity.lastActivityOn) && mrr.length === 0)
    problems.push({ code: "mrr-missing", property: "pp_hubspot_mrr", value: null, about: null });
  const saleCredit = readOption(SALE_CREDITS, record.saleCredit);
  if (held === "partner" && soldLastOn && !record.saleCredit?.trim())
    problems.push({ code: "sale-credit-missing", property: "pp_sale_credit", value: null, about: soldLastOn });
  const inGrowthMarket = readOption(MARKETS, record.market) === "growth";
  const paid = { mrr, mrrAtOneRate, historyFull: record.historyFull };
  return { ...sales, ...activity, managedBy, apps, saleCredit, inGrowthMarket, ...paid, problems };
}

type Membership = Pick<PortalSettings, "programs" | "solutions">;

/** Where the clients of an account are read; null where it takes part in neither package of the Solutions program. */
export function clientSourceOf({ programs, solutions }: Membership): ClientSource | null {
  const takesPart = programs.includes("solutions") || programs.includes("provider");
  return takesPart ? solutions.clientSource : null;
}

/** The kinds that are read of every account: all that its standing in the Technology program rests on. */
export const ALWAYS_READ = ["companies", "deals", "contacts"] as const;

/** The kinds that its standing in the Solutions program and its commission rest on. */
export function kindsOfClients(settings: Membership): (keyof PropertyMapping)[] {
  return clientSourceOf(settings) === "partner_clients" ? ["companies", "partner_clients"] : ["companies"];
}

/** The kinds of records that are read of an account, in the order in which they are read. */
export function kindsRead(settings: Membership): (keyof PropertyMapping)[] {
  return clientSourceOf(settings) === "partner_clients" ? [...ALWAYS_READ, "partner_clients"] : [...ALWAYS_READ];
}

/** Under which conditions activity in a client's account counts. */
export function managedCredit({
  activityWindowDays,
  ownDomains,
  solutions,
}: Pick<PortalSettings, "activityWindowDays" | "ownDomains" | "solutions">) {
  return {
    windowDays: activityWindowDays,
    partnerEmployees: solutions.partnerEmployees,
    ownDomains,
  };
}

/** The package that a company takes part in, null for neither. The partner package includes what the provider package offers. */
export function packageOf({ programs }: PortalSettings): Package | null {
  if (programs.includes("solutions")) return "partner";
  return programs.includes("provider") ? "provider" : null;
}
