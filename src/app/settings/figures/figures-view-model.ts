import { METRIC_UNITS, METRICS, type Unit } from "@partner-standing/contract/programs/scorecard";
import type { OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import type { Figure } from "@partner-standing/contract/standing/figure";
import type { SettingsTexts, SettingsReader } from "../frame/settings-texts.ts";

export interface FigureViewModel {
  metric: Figure["metric"];
  name: string;
  computed: string;
  official: string;
  difference: string;
  age: string;
}

/** In full: a short form would hide the difference between two figures. */
function exactly(amount: number, unit: Unit, reader: SettingsReader): string {
  return unit === "usd-per-month" ? reader.usd(amount) : reader.measure(amount, unit);
}

/** What cannot be said before there is an official figure. */
const NOTHING_YET = "–";

/** With its sign, so that it is clear which of both is larger. */
function signed(figure: Figure, difference: number, { reader }: SettingsTexts): string {
  const amount = exactly(Math.abs(difference), figure.unit, reader);
  if (difference === 0) return amount;
  return `${difference > 0 ? "+" : "−"}${amount}`;
}

/** A metric computed and official, side by side; the one that counts says so. */
export function figureViewModel(figure: Figure, texts: SettingsTexts): FigureViewModel {
  const { reader, text } = texts;
  const { metric, unit, source, computed, official } = figure;
  const shown = (amount: number | null) => (amount === null ? text.figures.unknown : exactly(amount, unit, reader));
  const marked = (words: string, isCounting: boolean) => (isCounting ? text.figures.counts(words) : words);
  const difference = official?.difference ?? null;
  return {
    metric,
    name: reader.label(reader.messages.metrics[metric]),
    computed: marked(shown(computed), source === "computed"),
    official: marked(shown(official?.amount ?? null), source === "official"),
    difference: difference === null ? NOTHING_YET : signed(figure, difference, texts),
    age: official
      ? text.figures.ageOf(reader.date(official.asOf), reader.count(official.ageDays), official.ageDays)
      : NOTHING_YET,
  };
}

interface MonthViewModel {
  month: string;
  asOf: string;
  figures: string;
}

/** A month as it was entered; what its report does not say is left out. */
export function monthViewModel(entered: OfficialMonth, { reader }: SettingsTexts): MonthViewModel {
  return {
    month: reader.month(entered.month),
    asOf: reader.date(entered.asOf),
    figures: METRICS.flatMap((metric) => {
      const amount = entered[metric];
      const name = reader.label(reader.messages.metrics[metric]);
      return amount === null ? [] : [`${name} ${exactly(amount, METRIC_UNITS[metric], reader)}`];
    }).join(" · "),
  };
}
