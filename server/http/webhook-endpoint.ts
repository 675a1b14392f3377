import type { RequestHandler } from "express";
import type { Logger } from "pino";
import * as z from "zod/mini";
import type { WebhookEvent } from "../store/webhook-events.ts";
import { ProblemError } from "./problem-error.ts";

/** HubSpot sends ids as numbers; larger ones may come as text. */
const IdSchema = z.pipe(
  z.union([z.int(), z.string().check(z.regex(/^\d{1,20}$/))]),
  z.transform((id) => String(id)),
);

/** One event, as far as it matters here: the rest, values above all, is not kept. */
const EventSchema = z.object({
  portalId: z.int(),
  subscriptionType: z.string().check(z.maxLength(100)),
  eventId: IdSchema,
  occurredAt: z.int(),
  objectId: z.optional(IdSchema),
  objectTypeId: z.optional(z.string()),
  propertyName: z.optional(z.string()),
  primaryObjectId: z.optional(IdSchema),
  newObjectId: z.optional(z.nullable(IdSchema)),
  mergedObjectIds: z.optional(z.array(IdSchema)),
  fromObjectId: z.optional(IdSchema),
  fromObjectTypeId: z.optional(z.string()),
  toObjectId: z.optional(IdSchema),
  toObjectTypeId: z.optional(z.string()),
});

const SourceSchema = z.object({ changeSource: z.literal("INTEGRATION"), sourceId: z.coerce.string() });

export interface WebhookOptions {
  /** Keeps events until they are applied. @returns the portals that are not connected */
  accept: (events: WebhookEvent[]) => Promise<number[]>;
  /** Our own app; null where it is not known. */
  appId: string | null;
  log: Logger;
}

/** The event; null where it cannot be understood. */
function readEvent(input: unknown): WebhookEvent | null {
  const parsed = EventSchema.safeParse(input);
  return parsed.success ? { ...parsed.data, newObjectId: parsed.data.newObjectId ?? undefined } : null;
}

/**
 * `POST /webhooks`: keeps what HubSpot tells and answers, within its five seconds; applying it comes later. A part that
 * cannot be understood must not make HubSpot send the others again, so it is only logged. One secret signs for all
 * accounts: the portal is the one each event names.
 */
export function webhookEndpoint({ accept, appId, log }: WebhookOptions): RequestHandler {
  const strangers = new Set<number>();

  /** What this app changed itself it knows already. */
  function isOwnEcho(input: unknown): boolean {
    const source = SourceSchema.safeParse(input);
    return appId !== null && source.success && source.data.sourceId === appId;
  }

  return async (request, response) => {
    const told: unknown = request.body;
    if (!Array.isArray(told)) throw new ProblemError("invalid-request", "The body is not a list of events.");
    const foreign = told.filter((input) => !isOwnEcho(input));
    const events = foreign.flatMap((input) => readEvent(input) ?? []);
    if (events.length < foreign.length)
      log.warn({ events: told.length, skipped: foreign.length - events.length }, "webhook events not understood");
    const unknown = events.length > 0 ? await accept(events) : [];
    for (const portalId of unknown.filter((id) => !strangers.has(id))) {
      strangers.add(portalId);
      log.warn({ portalId }, "webhook events of an account that is not connected are dropped");
    }
    response.json({ ok: true, data: { events: events.length } });
  };
}
