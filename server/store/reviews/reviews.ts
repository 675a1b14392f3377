import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Outcome, Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { type Queryable, sql } from "../engine/database.ts";
import { recordChange, REVIEW } from "../settings/settings-changes.ts";

/** What a review decided. Dates are calendar dates in the portal's time zone. */
export interface HeldReview {
  reviewOn: CalendarDate;
  tierBefore: TechnologyTier | null;
  qualifiedTier: TechnologyTier | null;
  outcome: Outcome;
  pocFormDue: CalendarDate | null;
  /** How the waiting for the form ended, and when; null while it lasts, or where none was awaited. */
  formStep: "form-in-time" | "form-late" | null;
  formStepOn: CalendarDate | null;
}

/** What a review froze: the facts it was decided on, and the verdict with all its reasons. */
interface FrozenReview {
  facts: TechnologyFacts;
  scorecard: Scorecard;
}

export interface TierChange {
  changedOn: CalendarDate;
  tierBefore: TechnologyTier | null;
  tierAfter: TechnologyTier | null;
  because: "promotion" | "demotion" | "form-in-time";
}

/** All reviews of a portal, the oldest first. */
export function heldReviews(database: Queryable, portalId: number) {
  return database.query<HeldReview>(sql`
    select review_on, tier_before, qualified_tier, outcome, poc_form_due, form_step, form_step_on
    from reviews where portal_id = ${portalId} order by review_on`);
}

/** What a review froze; null when none was held on that day. */
export async function frozenReview(database: Queryable, portalId: number, reviewOn: CalendarDate) {
  const [row] = await database.query<FrozenReview>(sql`
    select facts, scorecard from reviews where portal_id = ${portalId} and review_on = ${reviewOn}::date`);
  return row ?? null;
}

/** Records a review for good. The key refuses a second one of the same day. */
export async function recordReview(
  transaction: Queryable,
  portalId: number,
  review: Omit<HeldReview, "formStep" | "formStepOn"> & FrozenReview,
) {
  const { reviewOn, tierBefore, qualifiedTier, outcome, pocFormDue, facts, scorecard } = review;
  await transaction.query(sql`
    insert into reviews (portal_id, review_on, tier_before, qualified_tier, outcome, poc_form_due, facts, scorecard)
    values (${portalId}, ${reviewOn}, ${tierBefore}, ${qualifiedTier}, ${outcome}, ${pocFormDue},
            ${JSON.stringify(facts)}::jsonb, ${JSON.stringify(scorecard)}::jsonb)`);
}

/** Notes how the waiting for the form of a review ended. */
export async function recordFormStep(
  transaction: Queryable,
  portalId: number,
  end: { reviewOn: CalendarDate; step: "form-in-time" | "form-late"; on: CalendarDate },
) {
  await transaction.query(sql`
    update reviews set form_step = ${end.step}, form_step_on = ${end.on}
    where portal_id = ${portalId} and review_on = ${end.reviewOn}::date and form_step is null`);
}

/** Credits a tier from a day on: in the settings, where every card reads it, and in the history. */
export async function changeTier(
  transaction: Queryable,
  portalId: number,
  change: TierChange,
  creditedSinceBefore: CalendarDate | null,
) {
  const { changedOn, tierBefore, tierAfter, because } = change;
  const credited = JSON.stringify({ currentTier: tierAfter, creditedSince: changedOn });
  const [saved] = await transaction.query<{ version: number }>(sql`
    insert into settings (portal_id, version, document) values (${portalId}, 1, ${credited}::jsonb)
    on conflict (portal_id) do update
      set version = settings.version + 1, document = settings.document || excluded.document
    returning version`);
  await recordChange(transaction, portalId, {
    version: saved?.version ?? null,
    section: "programs",
    by: REVIEW,
    changes: [
      { field: "currentTier", before: tierBefore, after: tierAfter },
      { field: "creditedSince", before: creditedSinceBefore, after: changedOn },
    ],
  });
  await transaction.query(sql`
    insert into tier_changes (portal_id, changed_on, tier_before, tier_after, because)
    values (${portalId}, ${changedOn}, ${tierBefore}, ${tierAfter}, ${because})`);
}

/** How the credited tier changed, the oldest change first. */
export function tierChanges(database: Queryable, portalId: number) {
  return database.query<TierChange>(sql`
    select changed_on, tier_before, tier_after, because
    from tier_changes where portal_id = ${portalId} order by changed_on`);
}

/** Holds the settings for this transaction, so that nobody saves others between the verdict and what follows from it. */
export async function lockSettings(transaction: Queryable, portalId: number) {
  await transaction.query(sql`select 1 from settings where portal_id = ${portalId} for update`);
}
