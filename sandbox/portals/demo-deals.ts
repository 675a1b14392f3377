import type { Random } from "./create-random.ts";
import { atNine, daysAfter, randomDate } from "./demo-calendar.ts";
import type { DemoCompany, Properties } from "./demo-company.ts";

const DEALS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 3];
const PRODUCTS = ["Marketing Hub", "Sales Hub", "Service Hub", "Content Hub", "Data Hub", "Acme Sync"];
const OPEN_STAGES = ["appointmentscheduled", "qualifiedtobuy", "presentationscheduled", "contractsent"];
export const INFLUENCES = ["co-sell", "co-service", "sales-cycle", "referral"];

/** A deal of a company; `more` overrides. */
export function dealOf(company: DemoCompany, product: string, closedOn: string, more: Properties): Properties {
  return {
    dealname: `${company.properties["name"]}, ${product}`,
    pipeline: "default",
    closedate: atNine(closedOn),
    createdate: atNine(daysAfter(closedOn, -90)),
    dealtype: "newbusiness",
    deal_currency_code: "USD",
    hubspot_owner_id: company.properties["hubspot_owner_id"] ?? "",
    ...more,
  };
}

function randomDeal(random: Random, company: DemoCompany): Properties {
  const mrr = random.integer(15, 240) * 10;
  const product = random.pick(PRODUCTS);
  const money = {
    amount: String(mrr * 12),
    deal_currency_code: company.locale !== "en" && random.chance(0.7) ? "EUR" : "USD",
    ...(random.chance(0.6) && { pp_deal_mrr: String(mrr) }),
    ...(random.chance(0.2) && { hs_mrr: String(mrr) }),
  };
  const influence = random.chance(0.35) && { pp_influence: random.pick(INFLUENCES) };
  if (random.chance(0.3)) {
    const closesOn = randomDate(random, "2026-11-25", "2027-04-30");
    return dealOf(company, product, closesOn, { ...money, ...influence, dealstage: random.pick(OPEN_STAGES) });
  }
  if (random.chance(0.35)) {
    const lostOn = randomDate(random, "2023-01-15", "2026-11-20");
    return dealOf(company, product, lostOn, { ...money, ...influence, dealstage: "closedlost" });
  }
  // Influenced deals won in the last 12 months are part of the story; these were won before.
  const wonOn = randomDate(random, "2023-01-15", influence ? "2025-11-15" : "2026-11-20");
  return dealOf(company, product, wonOn, { ...money, ...influence, dealstage: "closedwon" });
}

export function randomDeals(random: Random, company: DemoCompany): Properties[] {
  return Array.from({ length: random.pick(DEALS) }, () => randomDeal(random, company));
}
