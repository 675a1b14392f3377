import { HubSpotError } from "../hubspot-error.ts";
import type { StoredType } from "../records/object-kinds.ts";

type Values = Record<string, string | null>;

/** A rule of a property as `GET /crm/property-validations/2026-09` tells it: the kinds of which tests have a use. */
export interface PropertyRule {
  objectType: StoredType;
  propertyName: string;
  ruleType: "MAX_LENGTH" | "MIN_LENGTH" | "REGEX";
  ruleArguments: [string];
}

/** A property that a record must have: from its creation on, or while another one has a value. HubSpot's API does not tell these. */
export interface RequiredProperty {
  objectType: StoredType;
  propertyName: string;
  when: "creation" | { propertyName: string; value: string };
}

/** What administrators have made the account demand of records; since 11 August 2026 of writes by the API as well. */
export interface AccountRules {
  properties?: PropertyRule[];
  required?: RequiredProperty[];
}

const MEETS: Record<PropertyRule["ruleType"], (value: string, argument: string) => boolean> = {
  MAX_LENGTH: (value, most) => value.length <= Number(most),
  MIN_LENGTH: (value, least) => value.length >= Number(least),
  REGEX: (value, pattern) => new RegExp(`^(?:${pattern})$`).test(value),
};

/**
 * @param values what is written, `before` what the record has; null for a record that is made
 * @throws HubSpotError 400 that names every rule that is broken
 */
export function requireRules(rules: AccountRules, type: StoredType, values: Values, before: Values | null): void {
  const after = { ...before, ...values };
  const broken = (rules.properties ?? [])
    .filter(({ objectType, propertyName, ruleType, ruleArguments: [argument] }) => {
      const value = values[propertyName];
      return objectType === type && value && !MEETS[ruleType](value, argument);
    })
    .map(({ propertyName, ruleType, ruleArguments: [argument] }) => ({
      name: propertyName,
      message: `${propertyName} must meet the rule ${ruleType} ${argument}`,
    }));
  const missing = (rules.required ?? [])
    .filter(({ objectType, propertyName, when }) => {
      const applies = when === "creation" ? before === null : after[when.propertyName] === when.value;
      return objectType === type && applies && !after[propertyName];
    })
    .map(({ propertyName, when }) => {
      const occasion = when === "creation" ? "" : ` while ${when.propertyName} is ${when.value}`;
      return { name: propertyName, message: `${propertyName} is required${occasion}` };
    });
  const issues = [...broken, ...missing];
  if (issues.length === 0) return;
  throw new HubSpotError(400, {
    message: `Property values were not valid: ${issues.map(({ message }) => message).join("; ")}`,
    errors: issues.map(({ name, message }) => ({
      message,
      code: "VALIDATION_RULE",
      context: { propertyName: [name] },
    })),
  });
}
