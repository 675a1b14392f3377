import type { PortalSettings } from "@partner-standing/contract/settings/settings";

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
