import type { RequestHandler } from "express";
import type { Logger } from "pino";
import * as z from "zod/mini";
import type { WebhookEvent } from "../store/jobs/webhook-events.ts";
import { ProblemError } from "../errors/problem-error.ts";
import { HubSpotIdSchema } from "./hubspot-id.ts";
import { warnSeldom } from "./limits/warn-seldom.ts";

const DAY = 86_400_000;
/** HubSpot was founded in this year: no change of a CRM is older. */
const FIRST_INSTANT = Date.UTC(2006, 0, 1);

const TypeIdSchema = z.string().check(z.regex(/^\d{1,9}-\d{1,12}$/));

/** One event, as far as it matters here: the rest, values above all, is not kept. */
const EventSchema = z.object({
  portalId: z.int().check(z.positive()),
  appId: z.optional(HubSpotIdSchema),
  subscriptionType: z.string().check(z.regex(/^\w{1,50}\.\w{1,50}$/)),
  eventId: HubSpotIdSchema,
  /** It only says how long the change has waited: a time that cannot be is taken for now. */
  occurredAt: z.catch(
    z.int().check(
      z.gte(FIRST_INSTANT),
      z.refine((instant) => instant < Date.now() + DAY),
    ),
    () => Date.now(),
  ),
  objectId: z.optional(HubSpotIdSchema),
  objectTypeId: z.optional(TypeIdSchema),
  /** It only tells events apart: the whole record is read. */
  propertyName: z.catch(z.optional(z.string().check(z.regex(/^[^\0\p{Cs}]{0,200}$/u))), undefined),
  primaryObjectId: z.optional(HubSpotIdSchema),
  newObjectId: z.optional(z.nullable(HubSpotIdSchema)),
  mergedObjectIds: z.optional(z.array(HubSpotIdSchema)),
  fromObjectId: z.optional(HubSpotIdSchema),
  fromObjectTypeId: z.optional(TypeIdSchema),
  toObjectId: z.optional(HubSpotIdSchema),
  toObjectTypeId: z.optional(TypeIdSchema),
  associationType: z.optional(z.string().check(z.regex(/^\w{1,100}$/))),
});

const SourceSchema = z.object({ changeSource: z.literal("INTEGRATION"), sourceId: z.coerce.string() });

export interface WebhookOptions {
  /** Keeps events until they are applied. @returns the portals that are not connected */
  accept: (events: WebhookEvent[]) => Promise<number[]>;
  /** Our own app; null where it is not known. */
  appId: string | null;
  log: Logger;
}

/** Some pages of HubSpot's guide call the type of an event `eventType`. */
function withItsType(input: unknown): unknown {
  const { eventType, ...event } = (input ?? {}) as { eventType?: unknown; subscriptionType?: unknown };
  return { ...event, subscriptionType: event.subscriptionType ?? eventType };
}

/**
 * `POST /webhooks`: keeps what HubSpot tells and answers, within its five seconds; applying it comes later. A part that
 * cannot be understood must not make HubSpot send the others again, so it is only logged. One secret signs for all
 * accounts: the portal is the one each event names. An event for another app is none of ours.
 */
export function webhookEndpoint({ accept, appId, log }: WebhookOptions): RequestHandler {
  const strangers = new Set<number>();
  const warn = warnSeldom(log, "webhook events that are not understood are left out");
  const isOurs = (named: string | undefined) => appId === null || named === undefined || named === appId;

  /** What this app changed itself it knows already. */
  function isOwnEcho(input: unknown): boolean {
    const source = SourceSchema.safeParse(input);
    return appId !== null && source.success && source.data.sourceId === appId;
  }

  function readEvents(told: unknown[]): WebhookEvent[] {
    const read = told.map((input) => EventSchema.safeParse(withItsType(input)));
    const faults = read.flatMap(({ error }) => error?.issues[0] ?? []);
    const fields = [...new Set(faults.map(({ path }) => path.join(".")))];
    if (faults.length > 0) warn({ events: told.length, skipped: faults.length, fields });
    const events = read.flatMap(({ data }) => data ?? []).filter((event) => isOurs(event.appId));
    return events.map(({ appId: _ours, newObjectId, ...event }) => ({
      ...event,
      newObjectId: newObjectId ?? undefined,
    }));
  }

  return async (request, response) => {
    const told: unknown = request.body;
    if (!Array.isArray(told)) throw new ProblemError("invalid-request", "The body is not a list of events.");
    const events = readEvents(told.filter((input) => !isOwnEcho(input)));
    const unknown = events.length > 0 ? await accept(events) : [];
    for (const portalId of unknown.filter((id) => !strangers.has(id))) {
      strangers.add(portalId);
      log.warn({ portalId }, "webhook events of an account that is not connected are dropped");
    }
    response.json({ ok: true, data: { events: events.length } });
  };
}
