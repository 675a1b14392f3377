import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { DealRow } from "../../store/mirror/deals.ts";
import { mirrorName } from "./mirror-name.ts";

/** HubSpot lists a primary association twice: once plainly, once as `…_unlabeled`. */
function primaryCompany(deal: CrmObject): string | null {
  const companies = deal.associations?.["companies"]?.results ?? [];
  const primary = companies.find((company) => !company.type.endsWith("_unlabeled"));
  return (primary ?? companies[0])?.id ?? null;
}

/** What to keep of a deal. */
export function mirrorDeal(deal: CrmObject): DealRow {
  const { id, properties } = deal;
  return {
    id,
    name: mirrorName(id, properties["dealname"]),
    companyId: primaryCompany(deal),
    influence: properties["pp_influence"] || null,
    won: properties["hs_is_closed_won"] === "true",
    closedAt: properties["closedate"] || null,
    dealMrr: properties["pp_deal_mrr"] || null,
    nativeMrr: properties["hs_mrr"] || null,
    currency: properties["deal_currency_code"] || null,
  };
}
