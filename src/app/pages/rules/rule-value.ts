import { writtenMonthDay } from "@partner-standing/contract/values/written-date";
import { inTierOrder } from "@partner-standing/texts/formats/in-tier-order";
import type { RulesTexts } from "./rules-texts.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_DAY = /^\d{2}-\d{2}$/;
const CENTS = 100;
/** A cell of a table in which there is nothing. */
const DASH = "–";

type Parts = Record<string, unknown>;

export function isParts(value: unknown): value is Parts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The catalogue's word for something that the rules name; the name itself where it has none. */
export function wordFor(name: string, { names, text, benefits }: RulesTexts): string {
  const { tiers, metrics, requirements } = names;
  const catalogues: Record<string, string>[] = [
    text.words,
    tiers,
    requirements,
    metrics,
    benefits.names,
    benefits.designations,
    benefits.frequencies,
  ];
  return catalogues.find((catalogue) => Object.hasOwn(catalogue, name))?.[name] ?? name;
}

function numberShown(value: number, unit: string, { reader, text }: RulesTexts): string {
  if (unit === "usd-per-month") return text.aMonth(reader.usd(value));
  if (unit === "percent" || unit === "stars") return reader.measure(value, unit);
  const shown = reader.decimal(value);
  return text.units[unit]?.(shown, value) ?? shown;
}

function wordShown(value: string, unit: string, texts: RulesTexts): string {
  const { reader } = texts;
  if (unit === "country") return new Intl.DisplayNames([reader.language], { type: "region" }).of(value) ?? value;
  if (DAY.test(value)) return reader.date(value);
  return MONTH_DAY.test(value) ? writtenMonthDay(value, reader.tag) : wordFor(value, texts);
}

/** A discount that starts at a price: `fromMinor` in US cents. */
function rateShown({ percent, fromMinor, confirm }: Parts, { reader, text }: RulesTexts): string {
  return text.rate(reader.measure(Number(percent), "percent"), reader.usd(Number(fromMinor) / CENTS), confirm === true);
}

type Target = keyof RulesTexts["text"]["targets"];

const isTarget = (name: string, text: RulesTexts["text"]): name is Target => Object.hasOwn(text.targets, name);

/** What a tier asks for: MRR in US dollars a month, points, or percent. */
function targetShown(target: Target, value: number, { reader, text }: RulesTexts): string {
  if (target === "grossRetention") return text.targets[target](reader.measure(value, "percent"));
  const isMrr = target === "soldMrr" || target === "managedMrr";
  return text.targets[target](isMrr ? text.aMonth(reader.usd(value)) : reader.decimal(value));
}

/** A list of apps under the names that the program prints. */
function appsShown(value: Parts, texts: RulesTexts): string {
  const { reader, text } = texts;
  const names = Object.values(value).map(String);
  return text.part(numberShown(names.length, "apps", texts), reader.list(names));
}

function partLines(value: Parts, unit: string, texts: RulesTexts): string[] {
  const { reader, text } = texts;
  return inTierOrder(value).map(([name, part]) =>
    text.part(reader.label(wordFor(name, texts)), valueShown(part, unit, texts)),
  );
}

function partsShown(value: Parts, unit: string, texts: RulesTexts): string {
  if ("fromMinor" in value) return rateShown(value, texts);
  const targets = Object.keys(value).filter((name) => isTarget(name, texts.text));
  if (targets.length > 0)
    return texts.reader.list(targets.map((name) => targetShown(name, Number(value[name]), texts)));
  return texts.reader.series(partLines(value, unit, texts));
}

/** A value, or a part of one, in one line. */
function valueShown(value: unknown, unit: string, texts: RulesTexts): string {
  const { reader, text } = texts;
  if (Array.isArray(value))
    return value.length === 0 ? text.none : reader.list(value.map((one) => valueShown(one, unit, texts)));
  if (isParts(value)) return partsShown(value, unit, texts);
  if (typeof value === "number") return numberShown(value, unit, texts);
  if (typeof value === "boolean") return value ? text.yes : text.no;
  if (typeof value === "string") return wordShown(value, unit, texts);
  return unit === "months" ? text.withoutEnd : DASH;
}

/** A rule's value for people, a line a part; what has ended says so. */
export function ruleValueLines(value: unknown, unit: string, texts: RulesTexts): string[] {
  if (value === null) return [texts.text.ended];
  if (isParts(value) && unit === "apps") return [appsShown(value, texts)];
  if (isParts(value) && Object.keys(value).length === 0) return [texts.text.unpublished];
  return isParts(value) ? partLines(value, unit, texts) : [valueShown(value, unit, texts)];
}

/** A cell of a table: words beside each other qualify each other. */
export function ruleCell(value: unknown, unit: string, texts: RulesTexts): string {
  if (Array.isArray(value)) return value.map((one) => valueShown(one, unit, texts)).join(", ");
  return valueShown(value, unit, texts);
}
