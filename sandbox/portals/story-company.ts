import { atNine } from "./demo-calendar.ts";
import type { DemoCompany, Properties } from "./demo-company.ts";
import { contactOf } from "./demo-contacts.ts";
import { dealOf } from "./demo-deals.ts";
import { OWNER_OF } from "./demo-users.ts";
import { localeIn, phoneIn } from "./places.ts";
import { slug } from "./slug.ts";

/** A company of the story, told in as few words as possible. */
export interface StoryCompany {
  name: string;
  domain?: string;
  /** City and country; the country's people speak one of the portal's languages. */
  place: string;
  lifecyclestage?: string;
  customerSince?: string;
  installedOn?: string;
  uninstalledOn?: string;
  /** US dollars per month, from the day on; a plain number has held since the record was created. */
  mrr?: Record<string, number> | number;
  /** What the company and each of its contacts say of a registration. */
  registration?: Properties;
  /** Further properties of the company. */
  more?: Properties;
  contacts?: [firstname: string, lastname: string, jobtitle: string, more?: Properties][];
  deals?: [product: string, closedOn: string, more: Properties][];
}

export function storyCompany(story: StoryCompany): DemoCompany {
  const { name, mrr, customerSince, installedOn, uninstalledOn, registration } = story;
  const [city = "", country = ""] = story.place.split(", ");
  const locale = localeIn(country);
  const domain = story.domain ?? `${slug(name.replace(/ (GmbH|AG|Ltd)$/, ""))}.example`;
  const company: DemoCompany = {
    locale,
    properties: {
      name,
      domain,
      website: `https://www.${domain}`,
      city,
      country,
      phone: phoneIn(country, 42),
      industry: "Computer software",
      numberofemployees: "140",
      hubspot_owner_id: OWNER_OF[locale],
      lifecyclestage: story.lifecyclestage ?? "customer",
      createdate: atNine(customerSince ?? "2026-02-02"),
      ...(customerSince && { pp_hubspot_customer_since: customerSince }),
      ...(installedOn && { pp_app_installed_on: installedOn }),
      ...(uninstalledOn && { pp_app_uninstalled_on: uninstalledOn }),
      ...(typeof mrr === "number" && { pp_hubspot_mrr: String(mrr) }),
      ...registration,
      ...story.more,
    },
    ...(typeof mrr === "object" && { history: { pp_hubspot_mrr: mrrHistory(mrr) } }),
    contacts: [],
    deals: [],
  };
  for (const [firstname, lastname, jobtitle, more] of story.contacts ?? [])
    company.contacts.push(contactOf(company, { firstname, lastname, jobtitle }, { ...registration, ...more }));
  for (const [product, closedOn, more] of story.deals ?? [])
    company.deals.push(dealOf(company, product, closedOn, more));
  return company;
}

function mrrHistory(mrr: Record<string, number>) {
  return Object.entries(mrr).map(([date, value]) => ({ value: String(value), timestamp: atNine(date) }));
}
