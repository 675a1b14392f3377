import {
  CommissionExportSchema,
  CommissionLedgerSchema,
  CommissionPaymentsSchema,
  CommissionStatementSchema,
  type ReverseCommission,
} from "../commission/commission.ts";
import type { EnterPayment } from "../commission/enter-payment.ts";
import { CommissionRangeSchema, UnpaidMonthsSchema } from "../commission/range.ts";
import { ReportLinkSchema } from "../reports/report.ts";
import { type Query, get, post } from "./operation.ts";

export const readLedger = get<Query<"objectTypeId" | "objectId">>()("/api/commission", CommissionLedgerSchema);

export const readStatement = get<object>()("/api/commission/statement", CommissionStatementSchema);

export const readRange = get<Query<"from" | "to" | "after">>()("/api/commission/range", CommissionRangeSchema);

export const readUnpaid = get<Query<"from" | "to" | "reason" | "after" | "language">>()(
  "/api/commission/unpaid",
  UnpaidMonthsSchema,
);

export const linkUnpaid = get<Query<"from" | "to" | "reason" | "language">>()(
  "/api/commission/unpaid/link",
  ReportLinkSchema,
);

export const exportQuarter = get<Query<"quarter" | "after">>()("/api/commission/export", CommissionExportSchema);

export const reverseCommission = post<ReverseCommission>()("/api/commission/reversals", CommissionLedgerSchema);

export const enterPayment = post<EnterPayment>()("/api/commission/payments", CommissionPaymentsSchema);
