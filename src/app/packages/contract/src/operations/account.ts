import { ExportPageSchema } from "../portal/portal-export.ts";
import { AccountPropertiesSchema, PropertyCountSchema } from "../settings/account-property.ts";
import { DirectorySchema } from "../settings/directory.ts";
import { ConnectionSchema, ErasedSchema } from "../settings/portal-connection.ts";
import { DataProblemListSchema, type ProblemFilter } from "../standing/data-problem-list.ts";
import { type Keyed, type Query, get, post } from "./operation.ts";

export const searchDirectory = get<Query<"query">>()("/api/directory", DirectorySchema);

export const listProperties = get<Query<"kind">>()("/api/properties", AccountPropertiesSchema);

export const countProperty = get<Query<"kind" | "name">>()("/api/properties/count", PropertyCountSchema);

export const listDataProblems = get<Query<"after" | "owner"> & Pick<ProblemFilter, "code">>()(
  "/api/data-problems",
  DataProblemListSchema,
);

export const readConnection = get<object>()("/api/sync", ConnectionSchema);

export const syncNow = post<Keyed>()(readConnection.path, ConnectionSchema);

export const exportPortal = get<Query<"after">>()("/api/portal-data/export", ExportPageSchema);

export const erasePortal = post<{ portalId: number } & Keyed>()("/api/portal-data/erase", ErasedSchema);
