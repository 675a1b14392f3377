import type { Random } from "./create-random.ts";
import { atNine, randomDate } from "./demo-calendar.ts";
import type { DemoCompany, Properties } from "./demo-company.ts";
import { randomPerson } from "./person-names.ts";
import { slug } from "./slug.ts";

/** How many contacts a company has, each as likely as the next. */
const CONTACTS = [0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6];

/** A person at a company; `more` overrides. */
export function contactOf(company: DemoCompany, person: Properties, more: Properties = {}): Properties {
  const { name = "", domain = "", hubspot_owner_id = "", phone = "", city = "", country = "" } = company.properties;
  return {
    ...person,
    email: `${slug(`${person["firstname"]} ${person["lastname"]}`).replaceAll("-", ".")}@${domain}`,
    company: name,
    website: `https://www.${domain}`,
    phone,
    city,
    country,
    hubspot_owner_id,
    hs_language: company.locale,
    lifecyclestage: company.properties["lifecyclestage"] ?? "lead",
    createdate: company.properties["createdate"] ?? "",
    ...more,
  };
}

/** Marketplace reviews of earlier years; those of the last 12 months are part of the story. */
function randomReview(random: Random): Properties {
  return {
    pp_reviewed_on: randomDate(random, "2023-02-01", "2025-10-31"),
    pp_review_rating: String(random.integer(2, 5)),
  };
}

export function randomContacts(random: Random, company: DemoCompany): Properties[] {
  const people = Array.from({ length: random.pick(CONTACTS) }, () => {
    const createdate = atNine(randomDate(random, company.properties["createdate"]?.slice(0, 10) ?? "", "2026-11-20"));
    return contactOf(company, randomPerson(random, company.locale), { createdate });
  });
  const hasApp = "pp_app_installed_on" in company.properties;
  const [reviewer] = people;
  if (reviewer && hasApp && random.chance(0.05)) Object.assign(reviewer, randomReview(random));
  // An e-mail address belongs to one contact.
  return [...new Map(people.map((person) => [person["email"], person])).values()];
}
