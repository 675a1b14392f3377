import { ReportLinkSchema, ReportQuartersSchema, ToldSchema } from "../reports/report.ts";
import { type Query, get } from "./operation.ts";

export const readOverview = get<Query<"on" | "language">>()("/api/overview", ToldSchema);

export const listReportQuarters = get<object>()("/api/reports/quarters", ReportQuartersSchema);

export const linkReport = get<Query<"quarter" | "format" | "language">>()("/api/reports/link", ReportLinkSchema);
