import {
  type CommissionExport,
  type CommissionLedger,
  type CommissionStatement,
  QuarterSchema,
  ReverseCommissionSchema,
} from "@partner-standing/contract/commission/commission";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import * as z from "zod/mini";
import type { CommissionService } from "../../commission/create-commission.ts";
import type { ReversalRefusal } from "../../commission/reverse-commission.ts";
import { ProblemError } from "../../errors/problem-error.ts";
import type { Permissions } from "../../settings/people.ts";
import type { Tenant } from "../../store/portals/portals.ts";
import { requireAmounts, requireEditor } from "../authentication/permission.ts";
import type { Caller } from "../authentication/signed-requests.ts";
import { RecordQuerySchema, readInput, requireRecord } from "./read-input.ts";

export const ExportQuerySchema = z.object({
  quarter: QuarterSchema,
  after: z.optional(z.string().check(z.regex(/^\d{1,20}$|^$/, "must be the after of the page before"))),
});

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

/** What customers pay in commission. Amounts are money: whoever may see none gets none. */
export function commissionEndpoints(
  service: CommissionService,
  permissions: Permissions,
  today: (timeZone: string) => CalendarDate,
) {
  const on = ({ portal }: Tenant) => today(portal.timeZone);

  /** @throws ProblemError before the CRM was read completely: half a ledger would be a wrong one */
  async function requireLedger(viewer: Caller): Promise<void> {
    await requireAmounts(permissions, viewer);
    if (await service.isRead(viewer.tenant)) return;
    throw new ProblemError("first-sync-running", "The first reading of the CRM is still running.");
  }

  /** @throws ProblemError where nothing can be earned: what a sale would pay is the package's word */
  async function requirePackage(viewer: Caller): Promise<void> {
    await requireLedger(viewer);
    if (service.takesPart(viewer.tenant)) return;
    throw new ProblemError(
      "outside-program",
      "The company takes part in neither package of the Solutions Partner Program. The settings say in which, under Programs.",
    );
  }

  return {
    /** `GET /api/commission` */
    async ledger(viewer: Caller, query: unknown): Promise<CommissionLedger> {
      const record = requireRecord(readInput(RecordQuerySchema, query));
      await requirePackage(viewer);
      const ledger = await service.ledger(viewer.tenant, on(viewer.tenant), record);
      if (ledger) return ledger;
      throw new ProblemError("unknown-record", "The CRM has no such record, or it stands for no company.", {
        field: "objectId",
      });
    },

    /** `GET /api/commission/statement` */
    async statement(viewer: Caller): Promise<CommissionStatement> {
      await requireLedger(viewer);
      return service.statement(viewer.tenant, on(viewer.tenant));
    },

    /** `GET /api/commission/export` */
    async exportQuarter(viewer: Caller, query: unknown): Promise<CommissionExport> {
      const { quarter, after } = readInput(ExportQuerySchema, query);
      await requirePackage(viewer);
      return service.exportQuarter(viewer.tenant, on(viewer.tenant), { quarter, after: after ?? "" });
    },

    /** `POST /api/commission/reversals` */
    async reverse(caller: Caller, body: unknown): Promise<CommissionLedger> {
      const asked = readInput(ReverseCommissionSchema, body);
      await requireEditor(permissions, caller);
      await requirePackage(caller);
      const { tenant, userId } = caller;
      const answer = await service.reverse(tenant, on(tenant), { ...asked, actor: userId });
      if ("ledger" in answer) return answer.ledger;
      const { message, field } = SENTENCES[answer.refusal];
      throw new ProblemError(answer.refusal, message, { field });
    },
  };
}
