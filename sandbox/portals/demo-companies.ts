import { type CompanyName, INDUSTRIES, companyNames } from "./company-names.ts";
import type { Random } from "./create-random.ts";
import { TODAY, atNine, daysAfter, earlier, randomDate } from "./demo-calendar.ts";
import type { DemoCompany, Locale, Properties } from "./demo-company.ts";
import { randomContacts } from "./demo-contacts.ts";
import { randomDeals } from "./demo-deals.ts";
import { OWNER_OF } from "./demo-users.ts";
import { randomPlace } from "./places.ts";

interface Dates {
  customerSince?: string;
  installedOn?: string;
  uninstalledOn?: string;
}

/** How companies came to HubSpot and to the app, and how many of each kind there are. */
const COHORTS: { count: number; lifecycle: string[]; dates: (random: Random) => Dates }[] = [
  { count: 603, lifecycle: ["customer", "customer", "evangelist"], dates: installedLongAgo },
  { count: 62, lifecycle: ["customer"], dates: installedLongAfterBuying },
  { count: 24, lifecycle: ["customer"], dates: installedBeforeBuying },
  { count: 110, lifecycle: ["other", "customer"], dates: uninstalled },
  { count: 145, lifecycle: ["lead", "opportunity", "marketingqualifiedlead"], dates: hubspotWithoutApp },
  { count: 240, lifecycle: ["lead", "subscriber", "salesqualifiedlead"], dates: () => ({}) },
];
const LOCALES: Locale[] = ["de", "fr", "en"];

function installedLongAgo(random: Random): Dates {
  const installedOn = randomDate(random, "2022-01-10", "2025-11-10");
  return { installedOn, customerSince: daysAfter(installedOn, -random.integer(0, 900)) };
}

function installedLongAfterBuying(random: Random): Dates {
  const installedOn = randomDate(random, "2025-12-01", "2026-11-15");
  return { installedOn, customerSince: daysAfter(installedOn, -random.integer(92, 900)) };
}

function installedBeforeBuying(random: Random): Dates {
  const installedOn = randomDate(random, "2025-12-01", "2026-08-15");
  return { installedOn, customerSince: daysAfter(installedOn, random.integer(3, 80)) };
}

function uninstalled(random: Random): Dates {
  const installedOn = randomDate(random, "2021-06-01", "2025-06-01");
  const uninstalledOn = randomDate(random, daysAfter(installedOn, 60), "2026-11-10");
  return { installedOn, uninstalledOn, customerSince: daysAfter(installedOn, -random.integer(0, 400)) };
}

function hubspotWithoutApp(random: Random): Dates {
  return { customerSince: randomDate(random, "2020-03-01", "2026-10-30") };
}

function randomCompany(
  random: Random,
  locale: Locale,
  { name, domain }: CompanyName,
  { lifecycle, dates }: (typeof COHORTS)[number],
): DemoCompany {
  const { customerSince, installedOn, uninstalledOn } = dates(random);
  const firstSeen = earlier(
    customerSince ?? randomDate(random, "2020-02-01", "2026-11-01"),
    installedOn ?? "9999-12-31",
  );
  const createdOn = customerSince === firstSeen ? firstSeen : daysAfter(firstSeen, -random.integer(0, 200));
  const properties: Properties = {
    name,
    domain,
    website: `https://www.${domain}`,
    ...randomPlace(random, locale),
    industry: random.pick(INDUSTRIES),
    numberofemployees: String(random.integer(8, 2400)),
    hubspot_owner_id: OWNER_OF[locale],
    lifecyclestage: random.pick(lifecycle),
    createdate: atNine(createdOn),
    ...(customerSince && { pp_hubspot_customer_since: customerSince }),
    ...(installedOn && { pp_app_installed_on: installedOn }),
    ...(uninstalledOn && { pp_app_uninstalled_on: uninstalledOn }),
  };
  const company: DemoCompany = { locale, properties, contacts: [], deals: [] };
  if (customerSince) addMrr(random, company, customerSince, createdOn);
  company.contacts.push(...randomContacts(random, company));
  company.deals.push(...randomDeals(random, company));
  return company;
}

/** Few small accounts, many of the lower mid-market, some enterprises: US dollars per month. */
function randomMrr(random: Random): number {
  if (random.chance(0.2)) return random.integer(4, 45) * 10;
  if (random.chance(0.044)) return random.integer(400, 1500) * 10;
  return Math.min(random.integer(50, 360), random.integer(50, 360)) * 10;
}

function changed(random: Random, mrr: number): number {
  const factor = random.chance(0.6) ? random.integer(103, 132) : random.integer(62, 97);
  return Math.round((mrr * factor) / 1000) * 10;
}

/** What a HubSpot customer pays, from the day of buying on: it rises, falls, and now and then ends. */
function randomMrrHistory(random: Random, customerSince: string, changes = random.integer(0, 6)) {
  const dates = Array.from({ length: changes }, () => randomDate(random, customerSince, TODAY));
  const later = [...new Set(dates)].filter((date) => date > customerSince).sort();
  let mrr = randomMrr(random);
  const history = [{ value: String(mrr), timestamp: atNine(customerSince) }];
  for (const date of later) {
    const ends = date === later.at(-1) && random.chance(0.04);
    mrr = ends ? 0 : changed(random, mrr);
    history.push({ value: String(mrr), timestamp: atNine(date) });
  }
  return history;
}

/** A value that never changed has no history and counts from the day the record was created. */
function addMrr(random: Random, company: DemoCompany, customerSince: string, createdOn: string): void {
  const history = randomMrrHistory(random, customerSince);
  const [first] = history;
  if (history.length === 1 && first && createdOn === customerSince) company.properties["pp_hubspot_mrr"] = first.value;
  else company.history = { pp_hubspot_mrr: history };
}

/** All companies that have no part in the story. */
export function randomCompanies(random: Random): DemoCompany[] {
  const places = random.shuffled(COHORTS.flatMap((cohort) => Array.from({ length: cohort.count }, () => cohort)));
  const perLocale = Math.ceil(places.length / LOCALES.length);
  const names = Object.fromEntries(LOCALES.map((locale) => [locale, companyNames(random, locale, perLocale)]));
  return places.map((cohort, index) => {
    const locale = LOCALES[index % LOCALES.length] ?? "en";
    const name = names[locale]?.[Math.floor(index / LOCALES.length)];
    if (!name) throw new Error("There are fewer names than companies.");
    return randomCompany(random, locale, name, cohort);
  });
}
