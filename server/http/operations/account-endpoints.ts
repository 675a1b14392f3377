import {
  PropertiesQuerySchema,
  PropertyCountQuerySchema,
  type AccountProperties,
  type PropertyCount,
} from "@partner-standing/contract/settings/account-property";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { DataProblemsQuerySchema, type DataProblemList } from "@partner-standing/contract/standing/data-problem-list";
import { DirectoryQuerySchema, type Directory } from "@partner-standing/contract/settings/directory";
import {
  ErasePortalSchema,
  SyncNowSchema,
  type Connection,
  type Erased,
} from "@partner-standing/contract/settings/portal-connection";
import { ExportQuerySchema, type ExportPage } from "@partner-standing/contract/portal/portal-export";
import type { Permissions } from "../../settings/people.ts";
import type { SettingsService } from "../../settings/create-settings.ts";
import type { StandingService } from "../../standing/create-standing.ts";
import type { Tenant } from "../../store/portals/portals.ts";
import { answered } from "./answered.ts";
import { requireAmounts, requireEditor } from "../authentication/permission.ts";
import { ProblemError } from "../../errors/problem-error.ts";
import { readInput } from "./read-input.ts";
import type { Caller } from "../authentication/signed-requests.ts";

interface Endpoints {
  settings: SettingsService;
  standing: Pick<StandingService, "problems">;
  permissions: Permissions;
  today: (timeZone: string) => CalendarDate;
}

/** What whoever sets the app up asks of the account, and does with the connection to it. */
export function accountEndpoints({ settings, standing, permissions, today }: Endpoints) {
  const on = ({ portal }: Tenant) => today(portal.timeZone);
  return {
    /** `GET /api/directory` */
    async directory(caller: Caller, query: unknown): Promise<Directory> {
      const { tenant } = await requireEditor(permissions, caller);
      return answered(await settings.directory(tenant, readInput(DirectoryQuerySchema, query).query?.trim() ?? ""));
    },

    /** `GET /api/properties` */
    async properties(caller: Caller, query: unknown): Promise<AccountProperties> {
      const { tenant } = await requireEditor(permissions, caller);
      return answered(await settings.properties(tenant, readInput(PropertiesQuerySchema, query).kind));
    },

    /** `GET /api/properties/count` */
    async countProperty(caller: Caller, query: unknown): Promise<PropertyCount> {
      const { tenant } = await requireEditor(permissions, caller);
      const { kind, name } = readInput(PropertyCountQuerySchema, query);
      const count = answered(await settings.countProperty(tenant, kind, name));
      if (count) return count;
      throw new ProblemError("invalid-request", "name: the account has no such property", { field: "name" });
    },

    /** `GET /api/data-problems` */
    async dataProblems(caller: Caller, query: unknown): Promise<DataProblemList> {
      await requireAmounts(permissions, caller);
      const { after } = readInput(DataProblemsQuerySchema, query);
      const page = await standing.problems(caller.tenant, on(caller.tenant), after ?? "");
      if (page) return page;
      throw new ProblemError("invalid-request", "after: must be the after of the page before", { field: "after" });
    },

    /** `GET /api/sync` */
    connection: ({ tenant }: Caller): Promise<Connection> => settings.connection(tenant, on(tenant)),

    /** `POST /api/sync` */
    async syncNow(caller: Caller, body: unknown): Promise<Connection> {
      const editor = await requireEditor(permissions, caller);
      await settings.syncNow(editor, readInput(SyncNowSchema, body).idempotencyKey);
      return settings.connection(editor.tenant, on(editor.tenant));
    },

    /** `GET /api/portal-data/export` */
    async exportPage(caller: Caller, query: unknown): Promise<ExportPage> {
      const { tenant } = await requireEditor(permissions, caller);
      await requireAmounts(permissions, caller);
      return settings.exportPage(tenant, readInput(ExportQuerySchema, query).after || null);
    },

    /** `POST /api/portal-data/erase` */
    async erase(caller: Caller, body: unknown): Promise<Erased> {
      const { tenant } = await requireEditor(permissions, caller);
      const { portalId } = readInput(ErasePortalSchema, body);
      if (portalId !== tenant.portal.portalId)
        throw new ProblemError("invalid-request", "portalId: is not the id of this account, so nothing was erased", {
          field: "portalId",
        });
      return settings.erase(tenant);
    },
  };
}
