import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { NotePlace } from "@partner-standing/contract/programs/note-places";
import type { UnavailableReason } from "@partner-standing/contract/leads/lead";
import type { Citation, Metric, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { Benefit, BenefitId } from "@partner-standing/contract/standing/benefits";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { TECHNOLOGY_TIERS } from "@partner-standing/contract/programs/program";
import { leadMessagesFor } from "@partner-standing/texts/leads/lead-messages-for";
import { programNotesFor } from "@partner-standing/texts/program-notes/program-notes-for";
import type { NoteId } from "@partner-standing/texts/program-notes/en";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { solutionsMessagesFor } from "@partner-standing/texts/solutions/solutions-messages-for";
import { messagesFor } from "@partner-standing/texts/standing/messages-for";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { parameterAt } from "../../server/rules/define-parameter.ts";
import { PROGRAM_NOTES } from "../../server/rules/notes/program-notes.ts";
import { ALL_PACKS } from "../../server/rules/packs/all-packs.ts";
import * as commissionEditions from "../../server/rules/packs/commission/cases/edition-cases.ts";
import * as commissionSales from "../../server/rules/packs/commission/cases/sale-cases.ts";
import * as severalSales from "../../server/rules/packs/commission/cases/several-sales-cases.ts";
import * as workedExamples from "../../server/rules/packs/commission/cases/worked-examples.ts";
import { commissionPath } from "../../server/rules/packs/commission/commission-paths.ts";
import { ruleCitations } from "../../server/rules/packs/commission/rule-citations.ts";
import * as leads from "../../server/rules/packs/registration/cases/lead-cases.ts";
import * as terms from "../../server/rules/packs/registration/cases/term-cases.ts";
import * as clients from "../../server/rules/packs/solutions/cases/client-cases.ts";
import * as solutionsEditions from "../../server/rules/packs/solutions/cases/edition-cases.ts";
import * as medians from "../../server/rules/packs/solutions/cases/median-cases.ts";
import * as obligations from "../../server/rules/packs/solutions/cases/obligation-cases.ts";
import * as recalibrations from "../../server/rules/packs/solutions/cases/recalibration-cases.ts";
import * as solutionsThresholds from "../../server/rules/packs/solutions/cases/threshold-cases.ts";
import { providerObligations } from "../../server/rules/packs/solutions/provider-obligations.ts";
import { BENEFIT_DETAILS, benefitsOf } from "../../server/rules/packs/technology/benefits.ts";
import * as phaseIn from "../../server/rules/packs/technology/cases/phase-in-cases.ts";
import * as exception from "../../server/rules/packs/technology/cases/premier-exception-cases.ts";
import * as reviews from "../../server/rules/packs/technology/cases/review-cases.ts";
import * as standing from "../../server/rules/packs/technology/cases/standing-cases.ts";
import * as thresholds from "../../server/rules/packs/technology/cases/threshold-cases.ts";
import * as lives from "../../server/rules/packs/technology/cases/tier-life-cases.ts";
import { explainMetric } from "../../server/rules/packs/technology/explain-metric.ts";
import { REQUIREMENTS, REQUIREMENT_LEVELS } from "../../server/rules/packs/technology/requirements.ts";

/** The day on which what changes from day to day is looked at, unless a row names another. */
const ON = "2026-11-22";
const ROOT = path.join(import.meta.dirname, "../..");

/** What there is of the thing that carries a row: what it holds, and where it says that this is printed. */
interface Found {
  holds: unknown;
  citations: Citation[];
}

/** Something in the product that a row rests on. */
export interface Carrier {
  kind: string;
  /** What it is called. */
  name: string;
  /** Null where there is no such thing. */
  find: () => Found | null;
  /** What it has to hold, as far as the row names it: a value, or a part of what it says. */
  wanted?: unknown;
  /** Whether it may hold more than the parts that are wanted. */
  isPart?: true;
}

/** A dated value of a rule pack. */
export const parameter = (key: string, wanted?: unknown, on: CalendarDate = ON): Carrier => ({
  ...{ kind: "parameter", name: `${key} on ${on}`, wanted },
  find() {
    const known = ALL_PACKS.flatMap(({ parameters }) => parameters).find((each) => each.key === key);
    if (!known) return null;
    const { value, citations } = parameterAt(known, on);
    return { holds: value, citations };
  },
});

/** The list of apps that count on a day, by its length. */
export const countingApps = (wanted: number, on: CalendarDate): Carrier => ({
  ...{ kind: "parameter", name: `solutions.counting-apps on ${on}`, wanted },
  find() {
    const found = parameter("solutions.counting-apps", undefined, on).find();
    return found && { ...found, holds: Object.keys(found.holds as object).length };
  },
});

/** A note, shown in one place at least, which says this in English. */
export const note = (id: NoteId, wanted?: string): Carrier => ({
  ...{ kind: "note", name: id, wanted },
  find() {
    const known = PROGRAM_NOTES.find((each) => each.id === id);
    const places: readonly NotePlace[] = known?.places ?? [];
    if (!known || places.length === 0) return null;
    return { holds: programNotesFor("en").notes[id], citations: [...known.citations] };
  },
});

function cellOf(benefit: Benefit | undefined): string {
  if (!benefit) return "-";
  const { designation, frequency, advanced } = benefit;
  return [designation, frequency, advanced && `advanced ${advanced}`].filter(Boolean).join(" ");
}

/** A row of the benefit matrix, cell by cell. */
export const benefit = (id: BenefitId, ...cells: [string, string, string, string]): Carrier => ({
  ...{ kind: "benefit", name: id, wanted: cells },
  find() {
    const each = TECHNOLOGY_TIERS.map((tier) => benefitsOf(tier, ON).find((one) => one.id === id));
    return { holds: each.map(cellOf), citations: each.flatMap((one) => one?.citations ?? []) };
  },
});

/** What a benefit's detail says in English. */
export const detail = (id: string, name: string, wanted?: string): Carrier => ({
  ...{ kind: "benefit", name: `${id} ${name}`, wanted },
  find() {
    const known = BENEFIT_DETAILS.find((each) => each.id === id && each.name === name);
    const texts: Record<string, (shown: string) => string> = tierMessagesFor("en").benefits.details;
    const holds = texts[name]?.(String(known?.quantity?.amount ?? ""));
    return known && holds ? { holds, citations: known.citations } : null;
  },
});

/** How wording is read that the sources leave open. */
export const reading = (id: string, wanted?: string): Carrier => ({
  ...{ kind: "reading", name: id, wanted },
  find() {
    const known = ALL_PACKS.flatMap(({ readings }) => readings).find((each) => each.id === id);
    return known ? { holds: `${known.chosen} ${known.instead}`, citations: known.citations } : null;
  },
});

/** A requirement with its row of the matrix. */
export const requirement = (id: RequirementId, ...levels: (string | null)[]): Carrier => ({
  ...{ kind: "rule", name: `requirement ${id}`, ...(levels.length > 0 && { wanted: levels }) },
  find() {
    const test = REQUIREMENTS[id];
    const { value, citations } = parameterAt(REQUIREMENT_LEVELS, ON);
    return { holds: value[id], citations: test.kind === "presence" ? test.citations : citations };
  },
});

/** A metric, as its explanation says it in English. */
export const metric = (name: Metric, wanted: string): Carrier => ({
  ...{ kind: "rule", name: `metric ${name}`, wanted },
  find: () => ({ holds: messagesFor("en").explain.rules[name], citations: explainMetric(name).citations }),
});

/** A duty of the provider package. */
export const obligation = (id: string): Carrier => ({
  ...{ kind: "duty", name: id },
  find() {
    const all = providerObligations({ firstLeadOn: null, soldOn: [], ownSubscription: false }, ON);
    const known = all.find((each) => each.id === id);
    return known ? { holds: known.state, citations: known.citations } : null;
  },
});

/** A duty that comes again and again. */
export const duty = (key: string, wanted: unknown): Carrier => ({
  ...parameter(`technology.duty.${key}`, wanted),
  kind: "duty",
});

/** What remains of an unavailable lead. */
export const wayOut = (reason: UnavailableReason, wanted: string[], on: CalendarDate = ON): Carrier => ({
  ...{ kind: "rule", name: `commission path ${reason}`, wanted, isPart: true },
  find() {
    const { commissionPath: holds, citations } = commissionPath(reason, on);
    return { holds, citations };
  },
});

/** A rule of the commission ledger. */
export const ledgerRule = (key: string): Carrier => ({
  ...{ kind: "rule", name: key },
  find() {
    const citations = ruleCitations(ON)[key];
    return citations ? { holds: key, citations } : null;
  },
});

const CASES = {
  thresholds,
  phaseIn,
  exception,
  reviews,
  standing,
  lives,
  solutionsThresholds,
  solutionsEditions,
  clients,
  medians,
  obligations,
  recalibrations,
  commissionSales,
  commissionEditions,
  severalSales,
  workedExamples,
  leads,
  terms,
};

/** The names of all cases that a file exports, however deep. */
function namesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { name, what } = value as Record<string, unknown>;
  return [...[name, what].filter((text) => typeof text === "string"), ...Object.values(value).flatMap(namesIn)];
}

/** A case of a rule pack, by the name of its exports' file and its own. */
export const ruleCase = (file: keyof typeof CASES, name: string): Carrier => ({
  ...{ kind: "rule", name: `${file}: ${name}` },
  find: () => (namesIn({ ...CASES[file] }).includes(name) ? { holds: name, citations: [] } : null),
});

/** A test that holds a rule, by its file and its name. */
export const tested = (file: string, name: string): Carrier => ({
  ...{ kind: "rule", name: `${file}: ${name}` },
  find() {
    const whole = path.join(ROOT, file);
    const isThere = existsSync(whole) && readFileSync(whole, "utf8").includes(`"${name}"`);
    return isThere ? { holds: name, citations: [] } : null;
  },
});

const TEXTS: Record<string, object> = {
  standing: messagesFor("en"),
  tier: tierMessagesFor("en"),
  settings: settingsMessagesFor("en"),
  solutions: solutionsMessagesFor("en"),
  leads: leadMessagesFor("en"),
};

/** A text of a screen in English, by its place in the catalogues: `leads/rules/list/1`. */
export const text = (place: string, wanted: string): Carrier => ({
  ...{ kind: "text", name: place, wanted },
  find() {
    const holds = place.split("/").reduce<unknown>((inside, key) => (inside as Record<string, unknown>)?.[key], TEXTS);
    if (typeof holds === "function") {
      const say = holds as (...shown: string[]) => unknown;
      return { holds: say("1", "2", "3"), citations: [] };
    }
    return typeof holds === "string" ? { holds, citations: [] } : null;
  },
});

/** Why nothing of the product says a row. */
export interface Absent {
  missing: string;
}

/** A row of the programs' facts: its id, the lines that say it, and what carries it. */
export interface Row {
  id: string;
  lines: Citation[];
  carriedBy: Carrier[] | Absent;
}

const DOCUMENTS: Record<string, string> = {
  S0: "000_767800270b4ee6ef.txt",
  S1: "001_c4342dbf05368735.txt",
  S2: "002_222c4728e680c2f1.txt",
  S3: "003_5c81f7e92c92d604.txt",
  S4: "004_ba9e28f804b1c8c5.txt",
};

/** @param lines such as `S0:142, 858; S2:150, 846` */
export function row(id: string, lines: string, ...carriedBy: Carrier[] | [Absent]): Row {
  const cited = lines.split("; ").map((part): Citation => {
    const [document = "", places = ""] = part.split(":");
    return { document: DOCUMENTS[document] ?? document, lines: places };
  });
  const [first] = carriedBy;
  return {
    ...{ id, lines: cited },
    carriedBy: first && "missing" in first ? first : (carriedBy as Carrier[]),
  };
}
