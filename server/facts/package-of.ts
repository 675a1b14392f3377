import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { Package } from "@partner-standing/contract/settings/solutions-membership";

/** The package that a company takes part in, null for neither. The partner package includes what the provider package offers. */
export function packageOf({ programs }: PortalSettings): Package | null {
  if (programs.includes("solutions")) return "partner";
  return programs.includes("provider") ? "provider" : null;
}
