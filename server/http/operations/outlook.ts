import * as contract from "@partner-standing/contract/operations/outlook";
import { type TechnologyTier, TechnologyTierSchema } from "@partner-standing/contract/programs/program";
import {
  type Assumption,
  MOST_MONTHS_AHEAD,
  type Outlook,
  SupposeSchema,
} from "@partner-standing/contract/standing/outlook";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import type { RecordId } from "../../facts/record-id.ts";
import type { OutlookAsked } from "../../outlook/create-outlook.ts";
import { foreseenDays, requireKnownDay } from "./known-day.ts";
import { type Call, defineOperation } from "./define-operation.ts";
import { RecordQuerySchema, optionalRecord } from "./read-input.ts";
import { noFigures } from "./unanswered.ts";

const MONTHS = 12;

interface Question {
  tier?: TechnologyTier | undefined;
  months?: number | undefined;
  after?: string | undefined;
}

const StepDownKeySchema = z.optional(
  z
    .string()
    .check(
      z.regex(
        /^$|^\d{4}-\d{2}-\d{2}:[a-zA-Z]{1,40}:(companies|deals|contacts):\d{1,20}$/,
        "must be the after of the page before",
      ),
    ),
);

/** What anybody asks who may see no amounts: from what an amount changes, the amounts of others could be worked out. */
const WITHOUT_AMOUNTS: Assumption["kind"][] = ["reviews", "certification", "contact", "form", "setting"];

function requireKinds(assume: Assumption[], amounts: boolean): void {
  if (amounts || assume.every(({ kind }) => WITHOUT_AMOUNTS.includes(kind))) return;
  throw new ProblemError(
    "not-allowed",
    "The settings show portfolio amounts to named people only, so nobody else can suppose amounts. Ask a super admin.",
    { field: "assume" },
  );
}

/** How far back something may be dated that was forgotten: whatever counts at all lies in twelve months. */
function requireDays(assume: Assumption[], today: Call["today"]): void {
  const days = foreseenDays(today);
  assume.forEach(({ on }, place) => requireKnownDay(on, days, `assume.${place}.on`));
}

function told(call: Call, outlook: Outlook | "no-figures" | "outside-program"): Outlook {
  if (outlook === "no-figures") throw noFigures(call.tenant);
  if (outlook !== "outside-program") return outlook;
  throw new ProblemError(
    "outside-program",
    "The company takes no part in the Technology Partner Program, so there is no tier to look ahead of. Choose its programs in the settings.",
  );
}

/** What is ahead of the tier, as whoever asks may see it; without a page, the first one. Of a record what leaves is told, too. */
export async function outlookOf(
  call: Call,
  { tier, months = MONTHS, after = "" }: Question,
  record: RecordId | null,
): Promise<Outlook> {
  const asked = await askedOf(call, { tier, months, after });
  return told(call, await call.outlook.read(call.tenant, asked, record));
}

async function askedOf({ permissions, tenant, by }: Call, asked: Omit<OutlookAsked, "amounts">): Promise<OutlookAsked> {
  return { ...asked, amounts: await permissions.seeAmounts(tenant, by.userId) };
}

/** What is ahead of the tier, and what would be. */
export const OUTLOOK_OPERATIONS = [
  defineOperation(contract.readOutlook, {
    summary: "What is ahead of the tier: the next reviews, the figures behind them, what leaves them, and ways up",
    input: z.extend(RecordQuerySchema, {
      tier: z.optional(TechnologyTierSchema),
      months: z.optional(z.string().check(z.regex(/^([1-9]|1\d|2[0-4])$/, `must be 1 to ${MOST_MONTHS_AHEAD}`))),
      after: StepDownKeySchema,
    }),
    permission: "anyone",
    async answer(call) {
      const { tier, months, after } = call.input;
      const question = { tier, months: months === undefined ? undefined : Number(months), after };
      return outlookOf(call, question, optionalRecord(call.input));
    },
  }),

  defineOperation(contract.suppose, {
    summary: "The same with something supposed that is in no record: nothing is written",
    input: SupposeSchema,
    permission: "anyone",
    async answer(call) {
      const { tier, months = MONTHS, assume } = call.input;
      const asked = await askedOf(call, { tier, months, after: "" });
      requireKinds(assume, asked.amounts);
      requireDays(assume, call.today);
      return told(call, await call.outlook.suppose(call.tenant, asked, assume));
    },
  }),
];
