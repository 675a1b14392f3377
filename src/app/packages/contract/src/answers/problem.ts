import * as z from "zod/mini";

/** Every error code the service answers with, and its HTTP status. A refusal for business reasons is 200. */
export const PROBLEMS = {
  "invalid-request": 400,
  "malformed-json": 400,
  "invalid-signature": 401,
  /** A card is open on a record that went, into another one or for good: no fault, and HubSpot would show its own error. */
  "unknown-record": 200,
  "unknown-path": 404,
  "body-too-large": 413,
  "too-many-requests": 429,
  "not-connected": 200,
  "being-erased": 200,
  "first-sync-running": 200,
  deriving: 200,
  "already-registered": 200,
  "invalid-data": 200,
  unavailable: 200,
  "capacity-reached": 200,
  pending: 200,
  "not-registered": 200,
  "kept-by-account": 200,
  "not-claimable": 200,
  "nothing-to-reverse": 200,
  "refund-too-large": 200,
  /** The same line of a statement was booked before, under another key. */
  "already-reversed": 200,
  /** A day that is said to have been has not come yet. */
  "date-in-future": 200,
  /** A day lies before what it belongs to began. */
  "date-too-early": 200,
  /** Amounts were to be shown to named people only, and nobody is named. */
  "nobody-named": 200,
  /** Whoever saves would see no amounts any more. */
  "locks-you-out": 200,
  "outside-program": 200,
  "not-allowed": 200,
  conflict: 200,
  /** The idempotency key was used for another request; this one needs a key of its own. */
  "key-reused": 200,
  "poc-form-incomplete": 200,
  internal: 500,
  /** Too many requests were on their way at once; the same one may be sent again. */
  busy: 503,
  "cannot-save": 503,
  "database-away": 503,
  "upstream-unavailable": 503,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

export const ProblemSchema = z.object({
  code: z.enum(PROBLEM_CODES),
  /** English, for developers and logs; the cards say it in the viewer's language by `code`. */
  message: z.string(),
  field: z.optional(z.string()),
  details: z.optional(z.unknown()),
});
export type Problem = z.infer<typeof ProblemSchema>;

export const FailureSchema = z.object({ ok: z.literal(false), error: ProblemSchema });

/** The envelope of every answer under `/api`. */
export function answerSchema<Data extends z.ZodMiniType>(data: Data) {
  return z.discriminatedUnion("ok", [z.object({ ok: z.literal(true), data }), FailureSchema]);
}
