import { TECHNOLOGY_TIERS } from "@partner-standing/contract/programs/program";
import type { Requirement } from "@partner-standing/contract/programs/scorecard";
import type { Asked, Outlook } from "@partner-standing/contract/standing/outlook";
import { daysBetween } from "@partner-standing/texts/formats/format-date";
import { figureText } from "@partner-standing/texts/gaps/figure-text";
import { lackingText, missingShown } from "@partner-standing/texts/gaps/lacking-text";
import type { OutlookReader } from "@partner-standing/texts/outlook/outlook-reader";
import type { OverviewMessages } from "@partner-standing/texts/overview/en";

/** A figure of an open requirement, or what is there or not. */
export interface OpenRow {
  name: string;
  /** When it begins to block; empty where it does. */
  note: string;
  now: string;
  missing: string;
}

export interface TargetViewModel {
  /** Where the tier is not above the one held. */
  held: string | null;
  open: OpenRow[];
  /** What is settled, a line each for what is met and what never blocks. */
  settled: string[];
  /** When it can be decided, and what is missing then where that is not what is missing today. */
  review: string[];
}

interface Told {
  reader: OutlookReader;
  text: OverviewMessages;
}

/** Asked for once they are phased in: then the next review may ask already. */
const isAsked = ({ level }: Requirement) => level === "required" || level === "phased-in";

function rowsOf(requirement: Requirement, { notChecked }: Asked, { reader, text }: Told): OpenRow[] {
  const { requirements, metrics, against, provide } = reader.messages;
  const { id, requiredFrom, level } = requirement;
  const note = level === "phased-in" && requiredFrom ? against.requiredFrom(reader.date(requiredFrom)) : "";
  if (requirement.kind === "any-of")
    return requirement.anyOf.map((branch, place) => {
      const measured = { ...branch, unit: requirement.unit };
      const name = metrics[branch.metric];
      return {
        ...{ name: place === 0 ? reader.label(name) : text.or(name), note: place === 0 ? note : "" },
        ...{ now: figureText(measured, reader), missing: missingShown(measured, reader) },
      };
    });
  const name = requirements[id];
  if (requirement.kind === "threshold")
    return [{ name, note, now: figureText(requirement, reader), missing: missingShown(requirement, reader) }];
  if (notChecked.includes(id)) return [{ name, note, now: against.statusNotChecked, missing: text.check }];
  return [{ name, note, now: text.notThere, missing: provide[requirement.id as keyof typeof provide] }];
}

/** What blocks today, as a review would say it. */
function blockingToday({ requirements }: Asked): Pick<Asked["missing"][number], "id" | "missing">[] {
  return requirements
    .filter(({ level, met }) => level === "required" && !met)
    .map((requirement) => {
      const { id } = requirement;
      if (requirement.kind !== "any-of") return { id, missing: requirement.missing };
      return { id, missing: Math.min(...requirement.anyOf.map(({ missing }) => missing)) };
    });
}

function reviewLines(asked: Asked, today: string, { reader, text }: Told): string[] {
  const { review, missing } = asked;
  const when = text.review(reader.date(review), reader.daysFromNow(daysBetween(today, review)));
  const then = missing.map(({ id, missing: amount }) => ({ id, missing: amount }));
  if (JSON.stringify(then) === JSON.stringify(blockingToday(asked))) return [when];
  return [when, missing.length === 0 ? text.thenMet : text.thenShort(lackingText(missing, reader))];
}

/** Whether the tier held is above the one aimed at. */
const isBelow = ({ tier, target }: Outlook) =>
  tier !== null && TECHNOLOGY_TIERS.indexOf(target) < TECHNOLOGY_TIERS.indexOf(tier);

function heldLine(outlook: Outlook, { reader, text }: Told): string | null {
  const { tier, target } = outlook;
  const { tiers } = reader.messages;
  if (tier === null) return null;
  if (tier === target) return text.held(tiers[tier]);
  return isBelow(outlook) ? text.above(tiers[tier], tiers[target]) : null;
}

/** What the tier aimed at asks for, and when it can be decided, in the viewer's words. */
export function targetViewModel(outlook: Outlook, asked: Asked, told: Told): TargetViewModel {
  const { reader, text } = told;
  const { requirements, notChecked } = asked;
  const names = (of: Requirement[]) => reader.list(of.map(({ id }) => reader.messages.requirements[id]));
  const isOpen = (requirement: Requirement) =>
    notChecked.includes(requirement.id) || (isAsked(requirement) && !requirement.met);
  const settled = requirements.filter((requirement) => !isOpen(requirement));
  const [met, never] = [settled.filter((each) => each.met), settled.filter((each) => !each.met)];
  return {
    held: heldLine(outlook, told),
    open: requirements.filter(isOpen).flatMap((requirement) => rowsOf(requirement, asked, told)),
    settled: [
      ...(met.length > 0 ? [text.met(names(met))] : []),
      ...(never.length > 0 ? [text.never(names(never))] : []),
    ],
    // Nobody asks when a lower tier is decided.
    review: isBelow(outlook) ? [] : reviewLines(asked, outlook.on, told),
  };
}
