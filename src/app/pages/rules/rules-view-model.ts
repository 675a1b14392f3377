import type { ProgramRules, RuleParameter } from "@partner-standing/contract/programs/programs";
import { TECHNOLOGY_TIERS } from "@partner-standing/contract/programs/program";
import type { Reading } from "@partner-standing/contract/standing/standing";
import { dayBefore } from "@partner-standing/texts/formats/format-date";
import { readingLines } from "@partner-standing/texts/readings/reading-lines";
import type { RulesMessages } from "@partner-standing/texts/rules/en";
import { type RuleSource, ruleSources } from "./rule-source.ts";
import { isParts, ruleCell, ruleValueLines, wordFor } from "./rule-value.ts";
import type { RulesTexts } from "./rules-texts.ts";

type RuleGroupName = keyof RulesMessages["groups"];

/** By the second part of a parameter's key, or by its pack; in the order in which the groups are shown. */
const TOPICS: Record<RuleGroupName, readonly string[]> = {
  requirements: ["edition", "tiers", "requirement-levels", "phase-in"],
  thresholds: [
    "threshold",
    "premier-exception",
    "thresholds",
    "median-app-usage",
    "counting-apps",
    "sold-mrr",
    "managed-mrr",
  ],
  reviews: ["review", "poc-form", "certification", "duty", "refresh", "recalibration"],
  benefits: ["benefits", "sponsorship", "co-sell"],
  registration: ["term", "capacity"],
  conditions: ["domain-rule", "data-protection"],
  commission: ["commission"],
  further: [],
};
const RULE_GROUPS = Object.keys(TOPICS) as RuleGroupName[];

/** The group that a rule is shown in. */
function ruleGroupOf(key: string): RuleGroupName {
  const [pack = "", topic = ""] = key.split(".");
  const holding = (part: string) => RULE_GROUPS.find((name) => TOPICS[name].includes(part));
  return holding(pack) ?? holding(topic) ?? "further";
}

export interface RuleMatrix {
  /** What the rows are; the columns are tiers. */
  head: string;
  tiers: string[];
  rows: { name: string; cells: string[] }[];
}

/** The units of values that hold a row of cells, one a tier, under each name. */
const HEADS = { level: "requirement", designation: "benefit" } as const;

function isMatrixUnit(unit: string): unit is keyof typeof HEADS {
  return unit in HEADS;
}

function cellsOf(row: unknown): unknown[] {
  if (isParts(row)) return cellsOf(row["cells"]);
  return Array.isArray(row) ? row : [];
}

/** The value as a table of tiers; null where it is none. */
function ruleMatrix({ unit, value }: Pick<RuleParameter, "unit" | "value">, texts: RulesTexts): RuleMatrix | null {
  if (!isMatrixUnit(unit) || !isParts(value)) return null;
  return {
    head: texts.text[HEADS[unit]],
    tiers: TECHNOLOGY_TIERS.map((tier) => texts.names.tiers[tier]),
    rows: Object.entries(value).map(([name, row]) => ({
      name: wordFor(name, texts),
      cells: cellsOf(row).map((cell) => ruleCell(cell, unit, texts)),
    })),
  };
}

/** What words in the cells of one matrix become in the other, each pair once. */
function matrixChanges(held: RuleMatrix, coming: RuleMatrix): [string, string][] {
  const pairs = held.rows.flatMap(({ name, cells }) => {
    const then = coming.rows.find((row) => row.name === name)?.cells ?? [];
    return cells.flatMap((cell, tier): [string, string][] => {
      const other = then[tier];
      return other === undefined || other === cell ? [] : [[cell, other]];
    });
  });
  return [...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()];
}

type PackRules = ProgramRules["packs"][number];

export interface RuleViewModel {
  key: string;
  title: string;
  /** A line a part; empty where the value is a matrix. */
  value: string[];
  matrix: RuleMatrix | null;
  since: string;
  /** The day of the next change and what holds from then on; empty where none is known. */
  next: string[];
  sources: RuleSource[];
  readings: string[];
}

export interface RuleGroup {
  name: RuleGroupName;
  rules: RuleViewModel[];
}

export interface RuleReading {
  id: string;
  /** The rules that it decides, or what it is about where it decides none of those that are shown. */
  title: string;
  lines: string[];
  sources: RuleSource[];
}

function titleOf({ key, title }: RuleParameter, { reader, text }: RulesTexts): string {
  return text.titles[key] ?? reader.label(title);
}

/** A rule that names the day on which it ends has said so. */
const isItsOwnEnd = ({ value, next }: RuleParameter) => next?.value === null && next.from === value;

function valueLines(parameter: RuleParameter, texts: RulesTexts): string[] {
  const { value, unit, next } = parameter;
  if (next && isItsOwnEnd(parameter)) return [texts.text.until(texts.reader.date(dayBefore(next.from)))];
  return ruleValueLines(value, unit, texts);
}

function nextLines(parameter: RuleParameter, texts: RulesTexts): string[] {
  const { unit, value, next } = parameter;
  const { reader, text } = texts;
  if (!next || isItsOwnEnd(parameter)) return [];
  const from = reader.date(next.from);
  if (next.value === null) return [text.ends(from)];
  const [held, coming] = [value, next.value].map((one) => ruleMatrix({ unit, value: one }, texts));
  if (held && coming) return [from, ...matrixChanges(held, coming).map(([old, now]) => text.becomes(old, now))];
  return [from, ...ruleValueLines(next.value, unit, texts)];
}

function sinceText({ from, startKnown }: RuleParameter, { reader, text }: RulesTexts): string {
  if (from === null) return text.undated;
  return startKnown ? reader.date(from) : text.startUnknown;
}

function ruleViewModel(parameter: RuleParameter, texts: RulesTexts): RuleViewModel {
  const { key, source, citations, readings } = parameter;
  const { text } = texts;
  const matrix = ruleMatrix(parameter, texts);
  return {
    key,
    title: titleOf(parameter, texts),
    value: matrix ? [] : valueLines(parameter, texts),
    matrix,
    since: sinceText(parameter, texts),
    next: nextLines(parameter, texts),
    sources: source === "agreement" ? [{ text: text.agreement, url: null }] : ruleSources(citations, texts),
    readings,
  };
}

/** Whether everything that was searched for stands somewhere in what is shown. */
export function holdsAll(shown: string[], searched: string): boolean {
  const text = shown.join("\n").toLocaleLowerCase();
  const words = searched.trim().toLocaleLowerCase().split(/\s+/);
  return words.every((word) => text.includes(word));
}

function isFound({ title, value, matrix, sources, readings }: RuleViewModel, searched: string): boolean {
  const rows = matrix?.rows.flatMap(({ name, cells }) => [name, ...cells]) ?? [];
  return holdsAll([title, ...value, ...rows, ...sources.map(({ text }) => text), ...readings], searched);
}

/** The rules of a pack in which all the searched words occur, group by group. */
export function ruleGroups({ parameters }: PackRules, searched: string, texts: RulesTexts): RuleGroup[] {
  const found = parameters
    .map((parameter) => ruleViewModel(parameter, texts))
    .filter((rule) => isFound(rule, searched));
  return RULE_GROUPS.map((name) => ({ name, rules: found.filter(({ key }) => ruleGroupOf(key) === name) })).filter(
    ({ rules }) => rules.length > 0,
  );
}

/** How contested wording is read that decides the rules in these groups, or that decides none in particular. */
export function ruleReadings(
  { readings, parameters }: PackRules,
  groups: RuleGroup[],
  texts: RulesTexts,
): RuleReading[] {
  const shown = groups.flatMap(({ rules }) => rules);
  const named = new Set(parameters.flatMap((parameter) => parameter.readings));
  const isWhole = shown.length === parameters.length;
  return readings.flatMap((reading: Reading) => {
    const { id, citations } = reading;
    const decides = shown.filter((rule) => rule.readings.includes(id)).map(({ title }) => title);
    if (decides.length === 0 && (named.has(id) || !isWhole)) return [];
    const lines = readingLines(id, texts.readings[id] ?? reading, texts.reader);
    const title = decides.length > 0 ? texts.reader.list(decides) : texts.text.readingTitles[id];
    return [{ id, title: title ? texts.text.part(id, title) : id, lines, sources: ruleSources(citations, texts) }];
  });
}
