import { ReportLinkSchema } from "../reports/report.ts";
import { MetricChangesSchema } from "../standing/changes.ts";
import { CustomerListSchema } from "../standing/customers.ts";
import { ExplanationSchema, StandingSchema } from "../standing/standing.ts";
import { type Query, get } from "./operation.ts";

export const readStanding = get<Query<"objectTypeId" | "objectId" | "on">>()("/api/standing", StandingSchema);

export const explainMetric = get<Query<"metric" | "on" | "after">>()("/api/standing/explain", ExplanationSchema);

export const listMetricChanges = get<Query<"metric" | "from" | "to" | "side" | "after">>()(
  "/api/standing/changes",
  MetricChangesSchema,
);

export const linkCustomers = get<Query<"filter" | "search" | "sort" | "language">>()(
  "/api/customers/link",
  ReportLinkSchema,
);

export const listCustomers = get<Query<"filter" | "search" | "sort" | "after">>()("/api/customers", CustomerListSchema);
