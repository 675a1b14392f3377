import type { Chapter, ReportTable } from "@partner-standing/contract/reports/report";
import type { Benefit, Benefits } from "@partner-standing/contract/standing/benefits";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { type Teller, words } from "../teller.ts";

type Given = NonNullable<Benefits["credited"]>["benefits"];

const AREAS: readonly Benefit["area"][] = ["partner-success", "sales", "marketing", "technical"];

/** One row an area. */
function tableOf(id: string, title: string, benefits: Given, teller: Teller): ReportTable {
  const { text, reader, language } = teller;
  const { areas, names, designations } = tierMessagesFor(language).benefits;
  const said = ({ id: benefit, designation }: Benefit) =>
    `${names[benefit]} (${designations[designation].toLocaleLowerCase(reader.tag)})`;
  return {
    ...{ id, title, note: null },
    columns: [words(text.columns.area), words(text.columns.benefit)],
    rows: AREAS.flatMap((area) => {
      const inside = benefits.filter((benefit) => benefit.area === area);
      if (inside.length === 0) return [];
      const citations = inside.flatMap((benefit) => benefit.citations);
      return [teller.row([areas[area], inside.map(said).join(", ")], { citations })];
    }),
  };
}

const isSame = (one: Benefit, other: Benefit) => one.id === other.id && one.designation === other.designation;

/** What the credited tier gives, what of it is open, and what the next tier would add. */
export function benefitsChapter({ credited, next, nominations }: Benefits, teller: Teller): Chapter {
  const { text, reader } = teller;
  const { tiers } = reader.messages;
  const gained = next?.benefits.filter((benefit) => !credited?.benefits.some((held) => isSame(benefit, held))) ?? [];
  const count = (value: number) => reader.count(value);
  return {
    id: "benefits",
    title: text.chapters.benefits,
    tier: null,
    lines: [
      ...(credited ? [] : [{ title: "", text: text.noBenefits, tone: "plain" as const }]),
      ...(nominations
        ? [
            {
              title: "",
              text: text.nominations(count(nominations.used), count(nominations.perYear), count(nominations.left)),
              tone: nominations.left > 0 ? ("good" as const) : ("plain" as const),
            },
          ]
        : []),
    ],
    chart: null,
    tables: [
      ...(credited ? [tableOf("held", text.tables.benefits(tiers[credited.tier]), credited.benefits, teller)] : []),
      ...(next && gained.length > 0 ? [tableOf("open", text.tables.open(tiers[next.tier]), gained, teller)] : []),
    ],
  };
}
