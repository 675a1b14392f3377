import type {
  Benefit,
  BenefitDetail,
  BenefitId,
  Benefits,
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

interface BenefitsViewModel {
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

/** What the next tier adds, and what the credited one gives, in the viewer's words. */
export function benefitsViewModel(benefits: Benefits, reader: Reader): BenefitsViewModel {
  const text = tierMessagesFor(reader.language).benefits;
  return {
    adds: addsOf(benefits, text, reader),
    gives: givesOf(benefits, text, reader),
    meanings: DESIGNATIONS.map((each) => text.meanings[each]),
    printed: printedOf(benefits, text, reader),
  };
}
