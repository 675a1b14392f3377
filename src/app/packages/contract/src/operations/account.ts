import { type ExportPage, ExportPageSchema } from "../portal/portal-export.ts";
import {
  type AccountProperties,
  AccountPropertiesSchema,
  type PropertyCount,
  PropertyCountSchema,
} from "../settings/account-property.ts";
import { type Directory, DirectorySchema } from "../settings/directory.ts";
import { type Connection, ConnectionSchema, type Erased, ErasedSchema } from "../settings/portal-connection.ts";
import { type DataProblemList, DataProblemListSchema } from "../standing/data-problem-list.ts";
import type { Keyed, Operation, Query } from "./operation.ts";

export const searchDirectory: Operation<Query<"query">, Directory> = {
  method: "get",
  path: "/api/directory",
  output: DirectorySchema,
};

export const listProperties: Operation<Query<"kind">, AccountProperties> = {
  method: "get",
  path: "/api/properties",
  output: AccountPropertiesSchema,
};

export const countProperty: Operation<Query<"kind" | "name">, PropertyCount> = {
  method: "get",
  path: "/api/properties/count",
  output: PropertyCountSchema,
};

export const listDataProblems: Operation<Query<"after">, DataProblemList> = {
  method: "get",
  path: "/api/data-problems",
  output: DataProblemListSchema,
};

export const readConnection: Operation<object, Connection> = {
  method: "get",
  path: "/api/sync",
  output: ConnectionSchema,
};

export const syncNow: Operation<Keyed, Connection> = {
  method: "post",
  path: readConnection.path,
  output: ConnectionSchema,
};

export const exportPortal: Operation<Query<"after">, ExportPage> = {
  method: "get",
  path: "/api/portal-data/export",
  output: ExportPageSchema,
};

export const erasePortal: Operation<{ portalId: number } & Keyed, Erased> = {
  method: "post",
  path: "/api/portal-data/erase",
  output: ErasedSchema,
};
