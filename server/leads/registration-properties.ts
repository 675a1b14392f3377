import type { Lead } from "@partner-standing/contract/lead";

/** What a record in the CRM is told of its lead. */
export type ToldRegistration = Pick<Lead, "state" | "domain" | "registeredOn" | "expiresOn">;

/** The properties that say it, so that lists, workflows and reports can use it. */
export function registrationProperties(lead: ToldRegistration): Record<string, string> {
  return {
    pp_registration_status: lead.state,
    pp_registered_domain: lead.domain ?? "",
    pp_registered_on: lead.registeredOn ?? "",
    pp_registration_expires_on: lead.expiresOn ?? "",
  };
}
