import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { FormStanding, LastReview, Standing } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { daysBetween } from "@partner-standing/texts/formats/format-date";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { lackingText } from "@partner-standing/texts/gaps/lacking-text";
import { dropSentence } from "@partner-standing/texts/standing/review-sentences";
import { stepText } from "@partner-standing/texts/standing/step-text";
import { type FirstSyncViewModel, firstSyncViewModel } from "../frame/first-sync.tsx";
import { type FreshnessViewModel, freshnessViewModel } from "../frame/freshness.tsx";
import { type ChecklistViewModel, checklists } from "./checklist-view-model.ts";
import { type RecordViewModel, recordViewModel } from "./record-view-model.ts";
import { firstToBreak } from "./requirement-view-model.ts";
import { type ReviewViewModel, reviewViewModel } from "./review-view-model.ts";

/** What is wrong with the point-of-contact form, by when, and where it is filed. */
export interface FormViewModel {
  title: string;
  lines: string[];
}

/** Null where nothing has to be done about the form. */
function formViewModel(form: FormStanding | null, on: CalendarDate, reader: Reader): FormViewModel | null {
  if (!form || form.state === "filed") return null;
  const { pocForm, tiers } = reader.messages;
  const tier = tiers[form.tier];
  const filed = form.state === "stale" && form.filedOn ? reader.date(form.filedOn) : null;
  if (form.pending) {
    const { dueOn } = form.pending;
    const due = pocForm.pendingText(reader.date(dueOn), reader.daysFromNow(daysBetween(on, dueOn)));
    return {
      title: pocForm.pendingTitle(tier),
      lines: [...(filed ? [pocForm.pendingStale(filed)] : []), due, pocForm.where],
    };
  }
  if (!filed) return null;
  return { title: pocForm.staleTitle, lines: [pocForm.staleText(tier, filed), pocForm.where] };
}

interface TierHeld {
  tier: string;
  /** Null where nobody has said. */
  hasTier: boolean | null;
  /** Since when; empty where nobody has said. */
  since: string;
  freshness: FreshnessViewModel;
}

/** The company does not take part in the Technology Partner Program. */
interface OutsideViewModel {
  kind: "outside";
}

/** Nobody has said which tier the company holds, or no record of the CRM has data: a verdict would say something else. */
export interface ToFillViewModel extends TierHeld {
  kind: "not-set-up" | "unmapped";
  heading: string;
  text: string;
  /** What is to be told or filled, each with its place. */
  lines: string[];
  where: string | null;
  /** What the open record adds holds whatever the tier is. */
  record: RecordViewModel | null;
}

export interface KnownStandingViewModel extends TierHeld {
  kind: "standing";
  noTier: { title: string; text: string } | null;
  form: FormViewModel | null;
  lastReview: { title: string; text: string } | null;
  review: ReviewViewModel;
  /** A drop in the year ahead that the next review does not decide; null without one. */
  dropAhead: string | null;
  checklists: ChecklistViewModel[];
  record: RecordViewModel | null;
  /** The company of the open record: the record itself, or a contact's. */
  company: RecordLink | null;
  /** The one thing to say where there is only room for one. */
  urgent: string;
}

type StandingViewModel = OutsideViewModel | FirstSyncViewModel | ToFillViewModel | KnownStandingViewModel;

/** The properties that the rules read, by their default names. */
const PROPERTIES = {
  companies: ["pp_hubspot_mrr", "pp_hubspot_customer_since", "pp_app_installed_on", "pp_app_uninstalled_on"],
  contacts: ["pp_reviewed_on", "pp_review_rating"],
  deals: ["pp_influence", "pp_deal_mrr"],
} as const;
const KINDS = ["companies", "contacts", "deals"] as const;

/** Why there is no tier, and what leads back to the first one. */
function noTierOf({ currentTier, gaps, nextTier }: Scorecard, reader: Reader): KnownStandingViewModel["noTier"] {
  if (currentTier || !nextTier) return null;
  const { noTierNow, tiers } = reader.messages;
  const because = lackingText(gaps, reader);
  const tier = tiers[nextTier];
  return { title: noTierNow.title, text: because ? noTierNow.text(tier, because) : noTierNow.textWithoutGap(tier) };
}

type ToFill = Omit<ToFillViewModel, keyof TierHeld | "kind" | "record">;

/** A CRM that was not read yet shows its reading instead. */
function notSetUp({ missing, of }: Standing["setUp"], reader: Reader): ToFill & Pick<TierHeld, "tier" | "hasTier"> {
  const { title, enter, heading, text, where } = reader.messages.notSetUp;
  const tier = title(reader.count(of - missing.length), reader.count(of));
  const lines = missing.flatMap((part) => (part === "connection" ? [] : enter[part]));
  return { heading, text, where, tier, hasTier: null, lines };
}

function unmapped(reader: Reader): ToFill {
  const { title: heading, text, ...say } = reader.messages.unmapped;
  const { properties, notSetUp } = reader.messages;
  const namesOf = (kind: keyof typeof PROPERTIES) => PROPERTIES[kind].map((name) => properties[name] ?? name);
  return { heading, text, lines: KINDS.map((kind) => say[kind](namesOf(kind).join(", "))), where: notSetUp.where };
}

function lastReviewOf({ on, recorded, tierBefore, tierAfter }: LastReview, reader: Reader) {
  const { lastReview, tiers } = reader.messages;
  const name = (tier: LastReview["tierAfter"]) => tier && tiers[tier];
  const say = recorded ? lastReview.recorded : lastReview.open;
  return { title: lastReview.title(reader.date(on)), text: say(name(tierBefore), name(tierAfter)) };
}

/** The banner tells of the next review; a later drop would not be seen behind it. */
function dropAheadOf({ dropAhead, scorecard }: Standing, reader: Reader): string | null {
  return dropAhead && dropAhead.on !== scorecard?.nextReview.date ? dropSentence(dropAhead, reader) : null;
}

function urgentOf(scorecard: Scorecard, [first]: Standing["nextSteps"], reader: Reader): string {
  const { steps: text } = reader.messages;
  if (first) return text.urgent(stepText(first, reader));
  const held = scorecard.tiers.find(({ tier }) => tier === scorecard.currentTier);
  return (held && firstToBreak(scorecard, held, reader)) ?? text.none;
}

/** Everything that the cards say, in the viewer's words. */
export function standingViewModel(standing: Standing, reader: Reader): StandingViewModel {
  const { programs, creditedSince, scorecard, record, mapped, freshness } = standing;
  if (!programs.includes("technology")) return { kind: "outside" };
  if (!scorecard) return firstSyncViewModel(freshness, reader);
  const { tiers, noTier, creditedSince: since } = reader.messages;
  const { currentTier } = scorecard;
  const held: TierHeld = {
    tier: currentTier ? tiers[currentTier] : noTier,
    hasTier: currentTier !== null,
    since: currentTier && creditedSince ? since(reader.date(creditedSince)) : "",
    freshness: freshnessViewModel(freshness, reader),
  };
  const { setUp } = standing;
  const shown = record && recordViewModel(record, reader);
  if (setUp.missing.includes("tier"))
    return { kind: "not-set-up", ...held, ...notSetUp(setUp, reader), record: mapped ? shown : null };
  if (!mapped) return { kind: "unmapped", ...held, ...unmapped(reader), record: null };
  return {
    kind: "standing",
    ...held,
    noTier: noTierOf(scorecard, reader),
    form: formViewModel(standing.pocForm, scorecard.on, reader),
    lastReview: standing.lastReview && lastReviewOf(standing.lastReview, reader),
    review: reviewViewModel(scorecard, reader),
    dropAhead: dropAheadOf(standing, reader),
    checklists: checklists({ ...standing, scorecard }, reader),
    record: shown,
    company: record?.company ?? null,
    urgent: urgentOf(scorecard, standing.nextSteps, reader),
  };
}
