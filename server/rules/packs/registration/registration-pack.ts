import type { PackRules } from "../pack-rules.ts";
import { dataProtection } from "./data-protection.ts";
import { domainRule } from "./registrable-domain.ts";
import { REGISTRATION_READINGS } from "./readings.ts";
import { registrationCapacity } from "./registration-capacity.ts";
import { registrationTerm } from "./registration-term.ts";

/** Everything that the sources fix about registering leads, and the capacity that the account agreed on. */
export const REGISTRATION_PACK: PackRules = {
  pack: "registration",
  edition: null,
  parameters: [registrationTerm, registrationCapacity, domainRule, dataProtection],
  readings: REGISTRATION_READINGS,
  agreed({ registrationCapacity: value }) {
    if (value === null) return [];
    const { unit } = registrationCapacity;
    return [{ key: "registration.capacity.agreed", title: "agreed number of registered domains", unit, value }];
  },
};
