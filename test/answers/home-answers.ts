import type { ProgramRules } from "@partner-standing/contract/programs/programs";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { Told } from "@partner-standing/contract/reports/report";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { UNREAD, type Accounts } from "./ask-accounts.ts";
import { CUSTOMER_PORTALS, customerLists, problemLists } from "./customer-answers.ts";
import type { Family } from "./family.ts";
import { LISTED_PORTALS, registrationLists } from "./lead-answers.ts";
import { changes, influences, outlooks, OUTLOOK_PORTALS } from "./outlook-answers.ts";
import { solutionsPartner } from "./solutions-answers.ts";
import { STATEMENT_PORTALS, periods, statements, unpaidMonths } from "./statement-answers.ts";
import { RISING, technologyPortal } from "./technology-portals.ts";

const RULES = 1_238_001;
const TECHNOLOGY = 1_238_002;
const SOLUTIONS = 1_238_003;
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

/** What is told of a technology partner, of a solutions partner, and of an account that was not read yet. */
const TOLD = { technology: TECHNOLOGY, solutions: SOLUTIONS, unread: UNREAD };

async function overviews({ ask }: Accounts) {
  const answers: Record<string, Told> = {};
  for (const [name, portalId] of Object.entries(TOLD))
    for (const language of LANGUAGES) {
      const told = await ask<Told>(portalId, `/api/overview?language=${language}`);
      // Written out, the instant of the reading is another one in every run.
      answers[`${name} ${language}`] = { ...told, asOf: "As of the last reading." };
    }
  return answers;
}

export const HOME: Family = {
  folder: "pages/fixtures/answers",
  portals: [
    technologyPortal(RULES, RISING, { settings: PortalSettingsSchema.parse({ registrationCapacity: 750 }) }),
    technologyPortal(TECHNOLOGY, RISING),
    solutionsPartner(SOLUTIONS),
    ...STATEMENT_PORTALS,
    ...OUTLOOK_PORTALS,
    ...LISTED_PORTALS,
    ...CUSTOMER_PORTALS,
  ],
  record: async (accounts) => ({
    rules: await rules(accounts),
    overviews: await overviews(accounts),
    statements: await statements(accounts),
    periods: await periods(accounts),
    unpaid: await unpaidMonths(accounts),
    outlooks: await outlooks(accounts),
    changes: await changes(accounts),
    influences: await influences(accounts),
    registrations: await registrationLists(accounts),
    customers: await customerLists(accounts),
    problems: await problemLists(accounts),
  }),
};
