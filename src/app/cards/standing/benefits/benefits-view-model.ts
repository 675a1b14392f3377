import type {
  Benefit,
  BenefitDetail,
  BenefitId,
  Benefits,
  Delivery,
  Designation,
} from "@partner-standing/contract/standing/benefits";
import { printedLines } from "@partner-standing/texts/formats/printed-lines";
import { documentNamesFor } from "@partner-standing/texts/sources/documents-for";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import type { BenefitDetailName, TierMessages } from "@partner-standing/texts/tier/en";

type BenefitText = TierMessages["benefits"];

export interface BenefitViewModel {
  id: BenefitId;
  name: string;
  /** How firmly, and how often. */
  level: string;
  variant: "success" | "info" | "default";
  /** What the credited tier gives of it; null where nothing has to be compared. */
  before: string | null;
  details: string[];
}

export interface AreaViewModel {
  name: string;
  benefits: BenefitViewModel[];
}

interface Section {
  title: string;
  areas: AreaViewModel[];
}

/** A benefit that is not the same everywhere, with its level in each column. */
interface DifferenceViewModel {
  id: BenefitId;
  name: string;
  levels: string[];
}

export interface DifferencesViewModel {
  columns: string[];
  rows: DifferenceViewModel[];
  /** How many of today's are the same everywhere. */
  alike: string | null;
}

/** Whether a guaranteed benefit was received, when and with whom. */
export interface DeliveryViewModel {
  id: BenefitId;
  name: string;
  status: { text: string; variant: "success" | "warning" };
  lines: string[];
}

export interface DeliveriesViewModel {
  title: string;
  open: DeliveryViewModel[];
  settled: { title: string; deliveries: DeliveryViewModel[] } | null;
  /** The same as a text, what is open first. */
  list: string;
}

interface BenefitsViewModel {
  /** Today, in the next tier and after a drop; null where nothing differs. */
  differences: DifferencesViewModel | null;
  /** Null where nothing is guaranteed. */
  deliveries: DeliveriesViewModel | null;
  /** What the next tier has more or firmer; null in the highest tier. */
  adds: Section | null;
  /** What the credited tier has; null without one. */
  gives: Section | null;
  /** What the designations mean. */
  meanings: string[];
  /** Where each benefit is printed. */
  printed: string[];
}

const VARIANTS: Record<Designation, BenefitViewModel["variant"]> = {
  guaranteed: "success",
  prioritized: "info",
  considered: "default",
};
const AREAS = ["partner-success", "sales", "marketing", "technical"] as const;
const DESIGNATIONS = ["considered", "prioritized", "guaranteed"] as const;

function levelShown({ designation, frequency, advanced }: Benefit, text: BenefitText): string {
  const level = text.designations[designation];
  if (advanced) return text.advanced(level, text.designations[advanced]);
  return frequency ? `${level}, ${text.frequencies[frequency]}` : level;
}

/** A detail that this version of the card has no words for is left out. */
function detailShown({ name, quantity }: BenefitDetail, text: BenefitText, reader: Reader): string[] {
  const say = text.details[name as BenefitDetailName] as ((shown: string) => string) | undefined;
  return say ? [say(quantity ? reader.count(quantity.amount) : "")] : [];
}

function benefitViewModel(
  benefit: Benefit,
  before: string | null,
  { text, reader }: { text: BenefitText; reader: Reader },
): BenefitViewModel {
  const { id, designation, advanced, details } = benefit;
  return {
    id,
    name: text.names[id],
    level: levelShown(benefit, text),
    variant: VARIANTS[advanced ?? designation],
    before,
    details: details.flatMap((detail) => detailShown(detail, text, reader)),
  };
}

function byArea(benefits: Benefit[], view: (benefit: Benefit) => BenefitViewModel, text: BenefitText): AreaViewModel[] {
  return AREAS.map((area) => ({
    name: text.areas[area],
    benefits: benefits.filter((benefit) => benefit.area === area).map(view),
  })).filter(({ benefits: some }) => some.length > 0);
}

/** Everything by which two tiers differ in a benefit. */
function contentKey({ designation, frequency, advanced, details }: Benefit): string {
  return JSON.stringify([designation, frequency, advanced, details.map(({ name }) => name)]);
}

function addsOf({ credited, next }: Benefits, text: BenefitText, reader: Reader): Section | null {
  if (!next) return null;
  const held = new Map(credited?.benefits.map((benefit) => [benefit.id, benefit]));
  const more = next.benefits.filter((benefit) => {
    const now = held.get(benefit.id);
    return !now || contentKey(now) !== contentKey(benefit);
  });
  const view = (benefit: Benefit) => {
    const now = held.get(benefit.id);
    return benefitViewModel(benefit, now ? text.before(levelShown(now, text)) : text.added, { text, reader });
  };
  return { title: text.adds(reader.messages.tiers[next.tier]), areas: byArea(more, view, text) };
}

function givesOf({ credited }: Benefits, text: BenefitText, reader: Reader): Section | null {
  if (!credited) return null;
  const view = (benefit: Benefit) => benefitViewModel(benefit, null, { text, reader });
  return {
    title: text.gives(reader.messages.tiers[credited.tier]),
    areas: byArea(credited.benefits, view, text),
  };
}

function printedOf({ credited, next }: Benefits, text: BenefitText, reader: Reader): string[] {
  const widest = next ?? credited;
  const documents = documentNamesFor(reader.language);
  return (widest?.benefits ?? []).map(({ id, citations, details }) => {
    const all = [...citations, ...details.flatMap((detail) => detail.citations)];
    return text.printed(text.names[id], reader.series(printedLines(all, reader, documents)));
  });
}

/** What a drop leaves, and when: on the day of the one ahead, else whenever one comes. */
function lowerTitle({ tier, on }: NonNullable<Benefits["lower"]>, text: BenefitText, reader: Reader): string {
  const { tiers, noTier } = reader.messages;
  const name = tier ? tiers[tier] : noTier;
  return on ? text.after(name, reader.date(on)) : text.afterDrop(name);
}

interface Column {
  title: string;
  benefits: Benefit[];
}

function columnsOf({ credited, next, lower }: Benefits, text: BenefitText, reader: Reader): Column[] {
  const { tiers, noTier } = reader.messages;
  return [
    { title: text.today(credited ? tiers[credited.tier] : noTier), benefits: credited?.benefits ?? [] },
    ...(next ? [{ title: text.then(tiers[next.tier]), benefits: next.benefits }] : []),
    ...(lower ? [{ title: lowerTitle(lower, text, reader), benefits: lower.benefits }] : []),
  ];
}

function differencesOf(benefits: Benefits, text: BenefitText, reader: Reader): DifferencesViewModel | null {
  const columns = columnsOf(benefits, text, reader);
  const ids = [...new Set(columns.flatMap((column) => column.benefits.map(({ id }) => id)))].sort();
  const levelIn = ({ benefits: given }: Column, id: BenefitId) => {
    const benefit = given.find((one) => one.id === id);
    return benefit ? levelShown(benefit, text) : text.notGiven;
  };
  const rows = ids.map((id) => ({ id, name: text.names[id], levels: columns.map((column) => levelIn(column, id)) }));
  const differing = rows.filter(({ levels }) => new Set(levels).size > 1);
  if (differing.length === 0) return null;
  const alike = rows.length - differing.length;
  return {
    columns: columns.map(({ title }) => title),
    rows: differing,
    alike: alike > 0 ? text.alike(reader.count(alike), alike) : null,
  };
}

function deliveryViewModel(
  { id, perYear, received, open }: Delivery,
  text: BenefitText,
  reader: Reader,
): DeliveryViewModel {
  const { deliveries: say, received: status } = text;
  const isCounted = perYear !== null && perYear > 1 && received.length > 0;
  const left = isCounted ? say.ofYear(reader.count(received.length), reader.count(perYear)) : status.open;
  return {
    id,
    name: text.names[id],
    status: open > 0 ? { text: left, variant: "warning" } : { text: status.done, variant: "success" },
    lines: received.map((one) => say.receivedOn(reader.date(one.on), one.with)),
  };
}

function deliveriesOf({ on, deliveries }: Benefits, text: BenefitText, reader: Reader): DeliveriesViewModel | null {
  if (deliveries.length === 0) return null;
  const { received: say } = text;
  const title = say.title(on.slice(0, 4));
  const viewOf = (chosen: Delivery[]) => chosen.map((delivery) => deliveryViewModel(delivery, text, reader));
  const open = viewOf(deliveries.filter((delivery) => delivery.open > 0));
  const settled = viewOf(deliveries.filter((delivery) => delivery.open === 0));
  const lineOf = ({ name, status, lines }: DeliveryViewModel) =>
    text.printed(name, reader.series([status.text, ...lines]));
  return {
    title,
    open,
    settled:
      settled.length > 0
        ? { title: say.settled(reader.count(settled.length), settled.length), deliveries: settled }
        : null,
    list: [title, ...[...open, ...settled].map((delivery) => `- ${lineOf(delivery)}`)].join("\n"),
  };
}

/** What differs between the tiers, what was received, and each tier in full, in the viewer's words. */
export function benefitsViewModel(benefits: Benefits, reader: Reader): BenefitsViewModel {
  const text = tierMessagesFor(reader.language).benefits;
  return {
    differences: differencesOf(benefits, text, reader),
    deliveries: deliveriesOf(benefits, text, reader),
    adds: addsOf(benefits, text, reader),
    gives: givesOf(benefits, text, reader),
    meanings: DESIGNATIONS.map((each) => text.meanings[each]),
    printed: printedOf(benefits, text, reader),
  };
}
