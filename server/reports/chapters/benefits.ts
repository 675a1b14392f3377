import type { Chapter, ReportLine, ReportTable } from "@partner-standing/contract/reports/report";
import type { Benefit, Benefits } from "@partner-standing/contract/standing/benefits";
import { benefitNamesFor } from "@partner-standing/texts/benefit-names/benefit-names-for";
import { openBenefits } from "@partner-standing/texts/benefit-names/open-benefits";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { type Teller, short, words } from "../teller.ts";

const AREAS: readonly Benefit["area"][] = ["partner-success", "sales", "marketing", "technical"];

interface Column {
  title: string;
  benefits: Benefit[];
}

/** One row an area, with what is given and what would be. */
function tableOf(given: Column[], teller: Teller): ReportTable {
  const { text, reader, language } = teller;
  const { areas, names, designations } = tierMessagesFor(language).benefits;
  const said = ({ id, designation }: Benefit) =>
    `${names[id]} (${designations[designation].toLocaleLowerCase(reader.tag)})`;
  return {
    ...{ id: "benefits", title: text.tables.benefitsOnly, note: null },
    columns: [short(text.columns.area), ...given.map(({ title }) => words(title))],
    rows: AREAS.flatMap((area) => {
      const inside = given.map(({ benefits }) => benefits.filter((benefit) => benefit.area === area));
      const all = inside.flat();
      if (all.length === 0) return [];
      const cells = inside.map((benefits) => benefits.map(said).join(", "));
      return [teller.row([areas[area], ...cells], { citations: all.flatMap(({ citations }) => citations) })];
    }),
  };
}

const isSame = (one: Benefit, other: Benefit) => one.id === other.id && one.designation === other.designation;

/** What is guaranteed this year and has still to come: what to take to the partner manager. */
function openLine({ on, deliveries }: Benefits, { reader, language }: Teller): ReportLine[] {
  if (deliveries.length === 0) return [];
  const names = benefitNamesFor(language);
  const { deliveries: say } = names;
  const year = on.slice(0, 4);
  const open = openBenefits(deliveries, names, reader.count);
  if (open.length === 0) return [{ title: "", text: `${say.allIn(year)}.`, tone: "good" }];
  return [{ title: say.openIn(year), text: `${open.join(", ")}.`, tone: "plain" }];
}

/** What the credited tier gives, what of it is open, and what the next tier would add. */
export function benefitsChapter(benefits: Benefits, teller: Teller): Chapter {
  const { credited, next, nominations } = benefits;
  const { text, reader } = teller;
  const { tiers } = reader.messages;
  const gained = next?.benefits.filter((benefit) => !credited?.benefits.some((held) => isSame(benefit, held))) ?? [];
  const { used = 0, perYear = 0, left = 0 } = nominations ?? {};
  const nominated = text.nominations(reader.count(used), reader.count(perYear), reader.count(left));
  const columns = [
    ...(credited ? [{ title: text.tables.benefits(tiers[credited.tier]), benefits: credited.benefits }] : []),
    ...(next && gained.length > 0 ? [{ title: text.tables.open(tiers[next.tier]), benefits: gained }] : []),
  ];
  return {
    id: "benefits",
    title: text.chapters.benefits,
    tier: null,
    lines: [
      ...(credited ? [] : [{ title: "", text: text.noBenefits, tone: "plain" as const }]),
      ...openLine(benefits, teller),
      ...(nominations ? [{ title: "", text: nominated, tone: left > 0 ? ("good" as const) : ("plain" as const) }] : []),
    ],
    chart: null,
    tables: [tableOf(columns, teller)],
  };
}
