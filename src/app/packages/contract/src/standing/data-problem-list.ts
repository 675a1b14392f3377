import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { DATA_PROBLEM_CODES, DataProblemSchema } from "./standing.ts";

/** The owner of records that nobody owns, where problems are asked for by their owner. */
export const NOBODYS = "nobody";

/** Which problems are listed: those of a code, and those that somebody has to repair. */
export const ProblemFilterSchema = z.object({
  code: z.optional(z.enum(DATA_PROBLEM_CODES)),
  /** HubSpot's id of the owner. */
  owner: z.optional(z.string().check(z.regex(/^(nobody|\d{1,20})$/, "must be HubSpot's id of an owner, or nobody"))),
});
export type ProblemFilter = z.infer<typeof ProblemFilterSchema>;

export const DataProblemsQuerySchema = z.object({
  ...ProblemFilterSchema.shape,
  after: z.optional(z.string().check(z.regex(/^[\w-]{0,8000}$/, "must be the after of the page before"))),
});

/** With whoever has to repair it: the owner of the record or, where it has none, of its company; null where that is nobody. */
export const ListedProblemSchema = z.extend(DataProblemSchema, { ownerName: z.nullable(z.string()) });
export type ListedProblem = z.infer<typeof ListedProblemSchema>;

const CodeCountSchema = z.object({ code: z.enum(DATA_PROBLEM_CODES), problems: z.int() });
/** `ownerId` is null for what nobody has to repair, `name` also for an owner whom the account does not have. */
const OwnerCountSchema = z.object({
  ownerId: z.nullable(z.string()),
  name: z.nullable(z.string()),
  problems: z.int(),
});

/** How many problems there are of each code, as far as the owner is theirs; of each owner, as far as the code is. */
export const ProblemCountsSchema = z.object({
  codes: z.array(CodeCountSchema),
  owners: z.array(OwnerCountSchema),
  /** Currencies without a rate, that of most amounts first: one rate mends all of them. */
  currencies: z.array(z.object({ currency: z.string(), problems: z.int() })),
});
export type ProblemCounts = z.infer<typeof ProblemCountsSchema>;

/** Everything in the CRM that could not be counted today, a page at a time; dates are calendar dates of the account. */
export const DataProblemListSchema = z.object({
  on: CalendarDateSchema,
  /** The next review after this day. */
  review: CalendarDateSchema,
  problems: z.array(ListedProblemSchema),
  /** How many there are, whatever is asked for. Null on a further page: the first one has said it. */
  total: z.nullable(z.int()),
  /** Null on a further page. */
  counts: z.nullable(ProblemCountsSchema),
  /** Asks for the next page; null at the end. */
  after: z.nullable(z.string()),
  /** False where the settings show amounts to others only: then nobody else's records are listed. */
  amountsShown: z.boolean(),
});
export type DataProblemList = z.infer<typeof DataProblemListSchema>;
