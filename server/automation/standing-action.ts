import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { automationMessagesFor } from "@partner-standing/texts/automation/automation-messages-for";
import { daysBetween } from "@partner-standing/texts/formats/format-date";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { solutionsMessagesFor } from "@partner-standing/texts/solutions/solutions-messages-for";
import { recalibrationSentence, refreshSentence } from "@partner-standing/texts/solutions/tier-sentences";
import { createReader, type Reader } from "@partner-standing/texts/standing/reader";
import { reviewSentence } from "@partner-standing/texts/standing/review-sentences";
import { judgeLead } from "../leads/describe-lead.ts";
import { leadContext } from "../leads/lead-context.ts";
import { readLeadRecord } from "../leads/lead-record.ts";
import { withoutAmounts as solutionsWithoutAmounts } from "../solutions/without-amounts.ts";
import { withoutAmounts } from "../standing/without-amounts.ts";
import { hasFigures } from "../store/portals/portals.ts";
import {
  type ActionCall,
  type Acting,
  type Ended,
  everybodySeesAmounts,
  languageOf,
  leadRecordOf,
  noFigures,
  type Waits,
} from "./action.ts";

/** Where one program stands, as a workflow branches on it and as people read it. */
interface Told {
  tier: string | null;
  nextReview: CalendarDate;
  outcome: string;
  firstGap: string | null;
  /** The name of the tier, the next day that decides, and what it would decide. */
  said: [tier: string, day: string, decides: string];
}

/** What the next review misses comes before what a tier above asks for. */
function technologyTold(scorecard: Scorecard, reader: Reader): Told {
  const { currentTier: tier, nextReview, gaps, on } = scorecard;
  const { tiers, noTier, review } = reader.messages;
  const { date, outcome, because } = nextReview;
  const day = review.title(reader.date(date), reader.daysFromNow(daysBetween(on, date)));
  return {
    ...{ tier, nextReview: date, outcome, firstGap: (because[0] ?? gaps[0])?.id ?? null },
    said: [tier ? tiers[tier] : noTier, day, reviewSentence(scorecard, reader).text],
  };
}

/** A tier moves up on the next 15th; a recalibration counts where it would take one away. */
function solutionsTold(scorecard: SolutionsScorecard, reader: Reader): Told {
  const { currentTier: tier, refresh, recalibration, gaps, on } = scorecard;
  const text = solutionsMessagesFor(reader.language);
  const inDays = (date: CalendarDate) => reader.daysFromNow(daysBetween(on, date));
  const name = tier ? text.tiers[tier] : reader.messages.noTier;
  const base = { tier, firstGap: gaps[0]?.id ?? null };
  if (tier && recalibration?.outcome === "demotion") {
    const { date, outcome } = recalibration;
    const day = text.recalibration.title(reader.date(date), inDays(date));
    const { text: decides } = recalibrationSentence({ recalibration, tier, on, text, reader });
    return { ...base, nextReview: date, outcome, said: [name, day, decides] };
  }
  const { date, outcome } = refresh;
  const day = text.refresh.title(reader.date(date), inDays(date));
  return { ...base, nextReview: date, outcome, said: [name, day, refreshSentence(scorecard, text).text] };
}

/** The program that was asked for, else the one that the account takes part in, the Technology Partner Program first. */
async function toldOf({ standing, solutions, tenant, today }: Acting, call: ActionCall): Promise<Told | null> {
  const amounts = everybodySeesAmounts(tenant);
  const reader = createReader(localeOf({ language: languageOf(call) }), tenant.portal.timeZone);
  const { program } = call.inputs;
  const company = await standing.portal(tenant, today);
  if (program !== "solutions" && company.programs.includes("technology")) {
    const { scorecard } = amounts ? company : withoutAmounts(company);
    return scorecard && technologyTold(scorecard, reader);
  }
  const partner = await solutions.standing(tenant, today, null);
  const { scorecard } = amounts ? partner : solutionsWithoutAmounts(partner);
  return program !== "technology" && scorecard ? solutionsTold(scorecard, reader) : null;
}

async function leadStateOf({ database, tenant, today }: Acting, call: ActionCall): Promise<string | null> {
  const { portal, settings } = tenant;
  const lead = await readLeadRecord(database, portal.portalId, leadRecordOf(call));
  if (!lead) return null;
  return (await judgeLead(database, lead, leadContext(portal, settings.settings, today))).verdict.state;
}

/** `check-standing`: where the company and the enrolled lead stand, for a workflow to branch on. */
export async function checkStanding(acting: Acting, call: ActionCall): Promise<Ended | Waits> {
  const { tenant, mayWait } = acting;
  const { portal } = tenant;
  if (!hasFigures(portal)) {
    if (mayWait) return "figures";
    throw noFigures(portal);
  }
  const leadState = await leadStateOf(acting, call);
  if (leadState === null && mayWait) return "record";
  const told = await toldOf(acting, call);
  const text = automationMessagesFor(languageOf(call));
  return {
    reason: told ? null : "outside-program",
    outputs: {
      tier: told ? (told.tier ?? "none") : "",
      next_review: told?.nextReview ?? "",
      outcome: told?.outcome ?? "",
      first_gap: told?.firstGap ?? "",
      lead_state: leadState ?? "",
      message: told ? text.standing(...told.said) : text.reasons["outside-program"],
    },
  };
}
