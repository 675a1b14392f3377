import { CaseFileSchema } from "../standing/case-file.ts";
import { type Query, get } from "./operation.ts";

export const readCase = get<Query<"metric" | "month" | "language">>()("/api/case", CaseFileSchema);
