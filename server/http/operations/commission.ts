import { QuarterSchema, ReverseCommissionSchema } from "@partner-standing/contract/commission/commission";
import { EnterPaymentSchema } from "@partner-standing/contract/commission/enter-payment";
import { UnpaidReasonSchema } from "@partner-standing/contract/commission/range";
import * as contract from "@partner-standing/contract/operations/commission";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import * as z from "zod/mini";
import { rangeAsked } from "../../commission/asked-range.ts";
import { type PaymentRefusal, enterPayment } from "../../commission/enter-payment.ts";
import { TOTAL_KEY, UNPAID_KEY } from "../../commission/list-ranges.ts";
import { isLedgerRead, ledgerOfCompany, ledgerOfRecord } from "../../commission/read-ledger.ts";
import { type ReversalRefusal, reverseCommission } from "../../commission/reverse-commission.ts";
import type { ProblemCode } from "@partner-standing/contract/answers/problem";
import { ProblemError } from "../../errors/problem-error.ts";
import { packageOf } from "../../facts/client-facts.ts";
import { type Call, defineOperation } from "./define-operation.ts";
import { RecordQuerySchema, requireRecord } from "./read-input.ts";

/** English, for developers; the card says it in the viewer's language by the code. */
const SENTENCES: Record<ReversalRefusal, { message: string; field: string }> = {
  "unknown-record": { message: "The CRM has no such company, or it was not read yet.", field: "companyId" },
  "nothing-to-reverse": {
    message: "This month pays no commission, or all of it was taken back. Look at the month in HubSpot's statement.",
    field: "month",
  },
  "refund-too-large": {
    message: "That is more than is left of what the customer pays for this month.",
    field: "refundedMinor",
  },
  "date-in-future": { message: "The day of the reversal has not come yet.", field: "bookedOn" },
  "date-too-early": { message: "The day of the reversal lies before its month began.", field: "bookedOn" },
  "already-reversed": {
    message: "A reversal of this month, day and amount is booked already.",
    field: "month",
  },
};

/** The same of what HubSpot paid. */
const PAYMENT_SENTENCES: Record<PaymentRefusal, { code: ProblemCode; message: string; field: string }> = {
  "no-such-quarter": {
    code: "unknown-record",
    message: "The statement has no such quarter in this currency.",
    field: "quarter",
  },
  "payday-ahead": { code: "date-too-early", message: "The payday of the quarter has not come yet.", field: "quarter" },
  "paid-in-future": { code: "date-in-future", message: "The day of the payment has not come yet.", field: "paidOn" },
  "paid-before-quarter-ended": {
    code: "date-too-early",
    message: "The day of the payment lies before the end of its quarter.",
    field: "paidOn",
  },
};

/** @throws ProblemError before the CRM was read completely: half a ledger would be a wrong one */
async function requireLedger({ database, tenant }: Call): Promise<void> {
  if (await isLedgerRead(database, tenant)) return;
  throw new ProblemError("first-sync-running", "The first reading of the CRM is still running.");
}

/** @throws ProblemError where nothing can be earned: what a sale would pay is the package's word */
async function requirePackage(call: Call): Promise<void> {
  await requireLedger(call);
  if (packageOf(call.tenant.settings.settings) !== null) return;
  throw new ProblemError(
    "outside-program",
    "The company takes part in neither package of the Solutions Partner Program. The settings say in which, under Programs.",
  );
}

/** The first and the last day that are asked for. */
const RANGE = { from: z.optional(CalendarDateSchema), to: z.optional(CalendarDateSchema) };

/** Which months that pay nothing. */
const UNPAID = {
  ...RANGE,
  reason: z.optional(UnpaidReasonSchema),
  language: z._default(z.enum(LANGUAGES), "en"),
};

const afterIn = (form: RegExp) =>
  z._default(z.string().check(z.regex(form, "must be the after of the page before")), "");

/** What customers pay in commission. Amounts are money: whoever may see none gets none. */
export const COMMISSION_OPERATIONS = [
  defineOperation(contract.readLedger, {
    summary: "What a customer pays in commission month by month, or what a lead would",
    input: RecordQuerySchema,
    permission: "amounts",
    async answer(call) {
      const record = requireRecord(call.input);
      await requirePackage(call);
      const ledger = await ledgerOfRecord(call.database, call.tenant, call.today, record);
      if (ledger) return ledger;
      throw new ProblemError("unknown-record", "The CRM has no such record, or it stands for no company.", {
        field: "objectId",
      });
    },
  }),

  defineOperation(contract.readStatement, {
    summary: "The commission of all customers by quarter",
    input: z.object({}),
    permission: "amounts",
    async answer(call) {
      await requireLedger(call);
      return call.commission.statement(call.tenant, call.today);
    },
  }),

  defineOperation(contract.readRange, {
    summary: "The commission of any range of days, by currency and month, and its customers a page at a time",
    input: z.object({ ...RANGE, after: afterIn(TOTAL_KEY) }),
    permission: "amounts",
    async answer(call) {
      const { after, ...asked } = call.input;
      const range = rangeAsked(asked, call.today);
      await requirePackage(call);
      return call.commission.range(call.tenant, call.today, { ...range, after });
    },
  }),

  defineOperation(contract.readUnpaid, {
    summary: "The months of a range of days that pay nothing, by reason, a page of customers at a time",
    input: z.object({ ...UNPAID, after: afterIn(UNPAID_KEY) }),
    permission: "amounts",
    async answer(call) {
      const { reason = null, after, language, ...asked } = call.input;
      const range = rangeAsked(asked, call.today);
      await requirePackage(call);
      return call.commission.unpaid(call.tenant, call.today, { range, reason, after, language });
    },
  }),

  defineOperation(contract.linkUnpaid, {
    summary: "An address that opens the months that pay nothing as CSV for whoever asks, for five minutes",
    input: z.object(UNPAID),
    permission: "amounts",
    async answer(call) {
      const { reason = null, language, ...asked } = call.input;
      const { tenant, by, today, reportLinks } = call;
      const range = rangeAsked(asked, today);
      await requirePackage(call);
      const { portalId } = tenant.portal;
      return reportLinks.make({ portalId, userId: by.userId, page: "unpaid", ...range, reason, language }, Date.now());
    },
  }),

  defineOperation(contract.exportQuarter, {
    summary: "The lines of one quarter as CSV, a page at a time",
    input: z.object({
      quarter: QuarterSchema,
      after: z.optional(z.string().check(z.regex(/^\d{1,20}$|^$/, "must be the after of the page before"))),
    }),
    permission: "amounts",
    async answer(call) {
      const { quarter, after = "" } = call.input;
      await requirePackage(call);
      return call.commission.exportQuarter(call.tenant, call.today, { quarter, after });
    },
  }),

  defineOperation(contract.reverseCommission, {
    summary: "Notes commission that HubSpot took back because the customer did not pay",
    input: ReverseCommissionSchema,
    permission: "editor-with-amounts",
    async answer(call) {
      await requirePackage(call);
      const { database, tenant, today: on, by, input } = call;
      const answer = await reverseCommission(
        database,
        tenant.portal.portalId,
        { ...input, actor: by.userId },
        { on, ledgerOf: (reader, companyId) => ledgerOfCompany(reader, tenant, on, companyId) },
      );
      if ("ledger" in answer) return answer.ledger;
      const { message, field } = SENTENCES[answer.refusal];
      throw new ProblemError(answer.refusal, message, { field });
    },
  }),

  defineOperation(contract.enterPayment, {
    summary: "Notes what HubSpot paid for a quarter, or removes what was noted",
    input: EnterPaymentSchema,
    permission: "editor-with-amounts",
    async answer(call) {
      await requirePackage(call);
      const { database, tenant, today, by, input } = call;
      const statement = await call.commission.statement(tenant, today);
      const answer = await enterPayment(database, tenant.portal.portalId, { ...input, by }, statement);
      if ("payments" in answer) return { payments: answer.payments };
      const { code, message, field } = PAYMENT_SENTENCES[answer.refusal];
      throw new ProblemError(code, message, { field });
    },
  }),
];
