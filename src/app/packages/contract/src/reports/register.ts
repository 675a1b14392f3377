import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { ToneSchema } from "./tone.ts";

/** The page that says more of an entry, and has those that the register leaves out. */
export const REGISTER_PAGES = ["outlook", "leads", "solutions", "commission", "report"] as const;
export const RegisterPageSchema = z.enum(REGISTER_PAGES);
export type RegisterPage = z.infer<typeof RegisterPageSchema>;

/** Something that comes or runs out on a day. */
export const RegisterEntrySchema = z.object({
  /** Names it from one day to the next, whoever looks; null where there is nothing to do about it. */
  key: z.nullable(z.string()),
  /** Calendar date in the account's time zone. */
  on: CalendarDateSchema,
  /** Without amounts and names of customers: it may stand in a task. */
  what: z.string(),
  /** Amounts and names, for whom may see them; else empty. */
  detail: z.string(),
  tone: ToneSchema,
  page: RegisterPageSchema,
  /** Whose it is, as an owner of the account; null where that is nobody who is still there. */
  owner: z.nullable(z.object({ ownerId: z.string(), name: z.string() })),
  /** Where the rule is printed, as a place in the `sources` of what is told; null where no rule is behind it. */
  source: z.nullable(z.int()),
});
export type RegisterEntry = z.infer<typeof RegisterEntrySchema>;

/** What runs out, the first day first and what is worst first on it. */
export const RegisterSchema = z.object({
  entries: z.array(RegisterEntrySchema),
  /** How many more there are, and which page has them. */
  left: z.array(z.object({ page: RegisterPageSchema, entries: z.int() })),
});
export type Register = z.infer<typeof RegisterSchema>;
