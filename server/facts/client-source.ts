import type { PropertyMapping } from "@partner-standing/contract/property-mapping";
import type { PortalSettings } from "@partner-standing/contract/settings";
import type { ClientSource } from "@partner-standing/contract/solutions-membership";

type Membership = Pick<PortalSettings, "programs" | "solutions">;

/** Where the clients of an account are read; null where it takes part in neither package of the Solutions program. */
export function clientSourceOf({ programs, solutions }: Membership): ClientSource | null {
  const takesPart = programs.includes("solutions") || programs.includes("provider");
  return takesPart ? solutions.clientSource : null;
}

const ALWAYS_READ = ["companies", "deals", "contacts"] as const;

/** The kinds of records that are read of an account, in the order in which they are read. */
export function kindsRead(settings: Membership): (keyof PropertyMapping)[] {
  return clientSourceOf(settings) === "partner_clients" ? [...ALWAYS_READ, "partner_clients"] : [...ALWAYS_READ];
}
