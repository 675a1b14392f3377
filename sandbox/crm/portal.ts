import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import type { CrmObjects } from "./crm-objects.ts";
import type { AccountRules } from "./properties/account-rules.ts";
import type { PropertyCatalog } from "./properties/property-catalog.ts";
import type { AssociationStore } from "./records/associations.ts";
import type { ListStore } from "./records/list-store.ts";
import type { ChangeFeed, RecordStore } from "./records/record-store.ts";

/** Everything that one HubSpot account holds. */
export interface Portal {
  account: CrmObjects["portal"] & { additionalCurrencies: string[] };
  users: PortalSnapshot["users"];
  records: RecordStore;
  associations: AssociationStore;
  properties: PropertyCatalog;
  lists: ListStore;
  changes: ChangeFeed;
  rules: AccountRules;
  /** Whether merging makes a new record of both, instead of keeping the primary one. */
  mintsIds: boolean;
  now: () => Date;
}
