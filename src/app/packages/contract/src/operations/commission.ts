import {
  type CommissionExport,
  CommissionExportSchema,
  type CommissionLedger,
  CommissionLedgerSchema,
  type CommissionStatement,
  CommissionStatementSchema,
  type ReverseCommission,
} from "../commission/commission.ts";
import type { Operation, Query } from "./operation.ts";

export const readLedger: Operation<Query<"objectTypeId" | "objectId">, CommissionLedger> = {
  method: "get",
  path: "/api/commission",
  output: CommissionLedgerSchema,
};

export const readStatement: Operation<object, CommissionStatement> = {
  method: "get",
  path: "/api/commission/statement",
  output: CommissionStatementSchema,
};

export const exportQuarter: Operation<Query<"quarter" | "after">, CommissionExport> = {
  method: "get",
  path: "/api/commission/export",
  output: CommissionExportSchema,
};

export const reverseCommission: Operation<ReverseCommission, CommissionLedger> = {
  method: "post",
  path: "/api/commission/reversals",
  output: CommissionLedgerSchema,
};
