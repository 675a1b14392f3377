import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { RecordLinkSchema } from "../portal/record-link.ts";
import { CitationSchema } from "../programs/scorecard.ts";
import { ClientSourceSchema, PackageSchema } from "../settings/solutions-membership.ts";
import { PointsSchema, SolutionsScorecardSchema } from "../programs/solutions-scorecard.ts";
import { CHANGES } from "./changes.ts";
import { DataProblemSchema, FreshnessSchema, ReadingSchema } from "./standing.ts";
import { MANAGED_STATES, SOLD_STATES } from "./client-states.ts";
import { SolutionsSafeUntilSchema } from "./solutions-outlook.ts";

const date = z.nullable(CalendarDateSchema);

/** What one client adds. MRR in US dollars per month; null where the viewer may see no amounts. */
export const ClientStandingSchema = z.object({
  company: RecordLinkSchema,
  source: ClientSourceSchema,
  mrr: z.nullable(z.number()),
  /** What it adds in points; null in editions that count MRR, and where the viewer may see no amounts. */
  points: z.nullable(PointsSchema),
  sold: z.object({ state: z.enum(SOLD_STATES), soldOn: date, until: date }),
  managed: z.object({
    state: z.enum(MANAGED_STATES),
    /** The e-mail address of whoever was last active in the client's account. */
    by: z.nullable(z.string()),
    lastActivityOn: date,
    /** The first day on which it no longer counts without new activity. */
    until: date,
    daysLeft: z.nullable(z.int()),
    /** From the 45th day without activity. */
    warns: z.boolean(),
  }),
  apps: z.object({
    /** Names of the counting list, as the program prints them. */
    counting: z.array(z.string()),
    unused: z.array(z.string()),
    /** What is used and not on the list. */
    others: z.array(z.string()),
    /** The median that a tier asks for; null where none does. */
    needed: z.nullable(z.number()),
  }),
  problems: z.array(DataProblemSchema),
  /** Properties of the record, by the account's names, that are missing or cannot be read and can be filled in there. */
  toFill: z._default(z.array(z.string()), []),
});
export type ClientStanding = z.infer<typeof ClientStandingSchema>;

export const OBLIGATION_IDS = [
  "first-lead",
  "product-a-quarter",
  "own-subscription",
  "membership",
  "certification",
  "first-tier",
] as const;

/** What a package asks for besides tiers (provider: 001_c4342dbf05368735.txt, lines 150-160; partner: facts B4, B4.1). */
export const ObligationSchema = z.object({
  id: z.enum(OBLIGATION_IDS),
  state: z.enum(["met", "open", "missed"]),
  /** The last day to meet it; null where it has none. */
  due: date,
  metOn: date,
  citations: z.array(CitationSchema),
});
export type Obligation = z.infer<typeof ObligationSchema>;

/** A client whose managed credit ends soon without new activity. */
export const LapsingClientSchema = z.object({
  company: RecordLinkSchema,
  mrr: z.number(),
  lastActivityOn: CalendarDateSchema,
  until: CalendarDateSchema,
  daysLeft: z.int(),
});
export type LapsingClient = z.infer<typeof LapsingClientSchema>;

/** Where the company stands in the Solutions program. The scorecard is null until the first reading of the CRM is complete, and outside of the partner package. */
export const SolutionsStandingSchema = z.object({
  /** Null where the company takes part in neither package. */
  package: z.nullable(PackageSchema),
  creditedSince: date,
  scorecard: z.nullable(SolutionsScorecardSchema),
  obligations: z.array(ObligationSchema),
  /**
   * A provider's one figure while it is measured by that: what all clients pay that it ever referred or resold, US dollars per
   * month, null where the viewer may see no amounts; else null.
   */
  clientMrr: z._default(
    z.nullable(z.object({ mrr: z.nullable(z.number()), citations: z.array(CitationSchema) })),
    null,
  ),
  /** The first day without the provider package, once that has come (facts B4, 15 July 2026); else null. */
  providerEnded: date,
  amountsShown: z.boolean(),
  /** Null without a record, or where the record has no company. */
  client: z.nullable(ClientStandingSchema),
  /** Whether the tier is lost by `until`, the last of the next eight month days, or of those that are decided without a threshold that is not entered; null without a tier. */
  ahead: z._default(z.nullable(z.object({ until: CalendarDateSchema, safeUntil: SolutionsSafeUntilSchema })), null),
  /**
   * Managed clients without activity for 45 days or longer: the first to lapse come first, and how many there are. None is
   * named where the viewer may see no amounts.
   */
  lapsing: z.object({ clients: z.array(LapsingClientSchema), total: z.int() }),
  readings: z.array(ReadingSchema),
  freshness: FreshnessSchema,
});
export type SolutionsStanding = z.infer<typeof SolutionsStandingSchema>;

/**
 * What the MRR of clients is added up to, or counted in points for; of gross retention, what of the MRR of a year ago is paid
 * no more.
 */
export const TRACKS = [
  "sold-mrr",
  "managed-mrr",
  "total-points",
  "sold-points",
  "sourced-points",
  "managed-points",
  "gross-retention",
] as const;
export const TrackSchema = z.enum(TRACKS);
export type Track = z.infer<typeof TrackSchema>;

/** The clients behind sold or managed MRR or behind points, largest first, a page at a time. */
export const TrackExplanationSchema = z.object({
  track: TrackSchema,
  on: CalendarDateSchema,
  /** US dollars per month, or points. */
  unit: z.enum(["usd-per-month", "points"]),
  total: z.number(),
  /** Sales, or activities, of the days after `after` up to and including `until` count. */
  window: z.object({ after: CalendarDateSchema, until: CalendarDateSchema }),
  clients: z.array(
    z.object({
      record: RecordLinkSchema,
      amount: z.number(),
      /** The first day on which it no longer counts, with what is known now; null where none is known. */
      until: date,
    }),
  ),
  /** How many clients there are in all. */
  records: z.int(),
  /** What to ask for the next page with; null on the last one. */
  after: z.nullable(z.string()),
  /**
   * What tiers are judged by, a month apart over the last twelve months by the rules of the day, oldest first: in the unit, of
   * retention in percent. Null where there was nothing to measure.
   */
  trend: z._default(z.array(z.object({ on: CalendarDateSchema, amount: z.nullable(z.number()) })), []),
  freshness: FreshnessSchema,
});
export type TrackExplanation = z.infer<typeof TrackExplanationSchema>;

/**
 * Points between two dates: how many there were on each, and which records gained or lost some. Both days are counted by
 * the rules of the later one.
 */
export const PointChangesSchema = z.object({
  ...CHANGES,
  /** Null in editions that count MRR. */
  before: z.nullable(PointsSchema),
  now: z.nullable(PointsSchema),
  records: z.array(
    z.object({
      record: RecordLinkSchema,
      /** Points that came or went, never negative. */
      points: z.number(),
    }),
  ),
  freshness: FreshnessSchema,
});
export type PointChanges = z.infer<typeof PointChangesSchema>;
