import type { ProgramRules } from "@partner-standing/contract/programs/programs";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { Accounts } from "./ask-accounts.ts";
import type { Family } from "./family.ts";
import { STATEMENT_PORTALS, statements } from "./statement-answers.ts";
import { RISING, technologyPortal } from "./technology-portals.ts";

const RULES = 1_238_001;
/** Before every rule, today, and once the transition period is over. */
const DAYS = ["2025-12-31", "2026-11-22", "2027-01-01"];

/** Enough to be looked through: the whole answer is ten times as long. */
const SHOWN = {
  parameters: [
    "technology.edition",
    "technology.requirement-levels",
    "technology.threshold.attributed-mrr",
    "technology.threshold.marketplace-rating",
    "technology.phase-in.required-from",
    "registration.capacity",
    "registration.capacity.agreed",
  ],
  readings: ["C01", "C02", "C05", "C17"],
};

async function rules({ ask }: Accounts) {
  const answers: Record<string, ProgramRules> = {};
  for (const day of DAYS) {
    const answer = await ask<ProgramRules>(RULES, `/api/programs?on=${day}`);
    const packs = answer.packs
      .filter(({ pack }) => pack === "technology" || pack === "registration")
      .map((pack) => ({
        ...pack,
        parameters: pack.parameters.filter(({ key }) => SHOWN.parameters.includes(key)),
        readings: pack.pack === "technology" ? pack.readings.filter(({ id }) => SHOWN.readings.includes(id)) : [],
      }));
    answers[day] = { ...answer, packs };
  }
  return answers;
}

export const HOME: Family = {
  folder: "pages/fixtures/answers",
  portals: [
    technologyPortal(RULES, RISING, { settings: PortalSettingsSchema.parse({ registrationCapacity: 750 }) }),
    ...STATEMENT_PORTALS,
  ],
  record: async (accounts) => ({ rules: await rules(accounts), statements: await statements(accounts) }),
};
