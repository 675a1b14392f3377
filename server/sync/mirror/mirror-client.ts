import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { ClientText } from "../../store/mirror/client-text.ts";
import type { PartnerClientRow } from "../../store/mirror/partner-clients.ts";
import { mirrorMrr } from "./mirror-mrr.ts";
import { mirrorName } from "./mirror-name.ts";

/** What a record says that makes it a client of the Solutions program. */
export function mirrorClient({ properties }: CrmObject): ClientText {
  return {
    soldOn: properties["pp_sold_on"] || null,
    firstActivityOn: properties["pp_first_managed_activity_on"] || null,
    lastActivityOn: properties["pp_last_managed_activity_on"] || null,
    managedBy: properties["pp_managed_by"] || null,
    appsUsed: properties["pp_apps_used"] || null,
  };
}

/** What to keep of a record of HubSpot's own object of clients. */
export function mirrorPartnerClient(client: CrmObject): PartnerClientRow {
  const { id, properties, associations } = client;
  return {
    id,
    name: mirrorName(id, properties["name"], properties["domain"]),
    companyId: associations?.["companies"]?.results[0]?.id ?? null,
    ...mirrorClient(client),
    ...mirrorMrr(client),
  };
}
