import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { ClientSource } from "@partner-standing/contract/settings/solutions-membership";

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
