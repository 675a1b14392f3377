import * as contract from "@partner-standing/contract/operations/account";
import { ExportQuerySchema } from "@partner-standing/contract/portal/portal-export";
import { PropertiesQuerySchema, PropertyCountQuerySchema } from "@partner-standing/contract/settings/account-property";
import { DirectoryQuerySchema } from "@partner-standing/contract/settings/directory";
import {
  type Connection,
  ErasePortalSchema,
  SyncNowSchema,
} from "@partner-standing/contract/settings/portal-connection";
import { DataProblemsQuerySchema } from "@partner-standing/contract/standing/data-problem-list";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { accountProperties, countProperty } from "../../settings/account-properties.ts";
import { describeConnection } from "../../settings/describe-page.ts";
import { exportPortal } from "../../settings/export-portal.ts";
import { requestSync } from "../../settings/request-sync.ts";
import { MOST_PEOPLE, searchDirectory } from "../../settings/search-directory.ts";
import { dataProblemPage } from "../../standing/data-problem.ts";
import { beginErasing, erasedSoFar } from "../../store/portals/erase-portal.ts";
import { type Call, defineOperation } from "./define-operation.ts";
import { renewed } from "./settings.ts";
import { PATIENCE_MS, answered, askHubSpot } from "./unanswered.ts";

async function connection(call: Call): Promise<Connection> {
  const tenant = await renewed(call);
  const { freshness } = await call.standing.portal(tenant, call.today);
  return describeConnection(call.database, { portal: tenant.portal, freshness });
}

/** How often it is asked whether everything is erased, while somebody waits for it. */
const LOOK_EVERY_MS = 100;

/** What whoever sets the app up asks of the account. */
export const ACCOUNT_OPERATIONS = [
  defineOperation(contract.searchDirectory, {
    summary: "People of the account to pick from, its teams and roles",
    input: DirectoryQuerySchema,
    permission: "editor",
    async answer(call) {
      const text = call.input.query?.trim() ?? "";
      // Without a text of two letters or more there would be any fifty contacts.
      const [staff, contacts] = await Promise.all([
        call.users.staff(call.tenant.portal),
        text.length >= 2 ? askHubSpot(call, (account) => account.searchContacts(text, MOST_PEOPLE)) : [],
      ]);
      return searchDirectory(answered(staff), contacts, text);
    },
  }),

  defineOperation(contract.listProperties, {
    summary: "The account's properties that may stand for one of the app's",
    input: PropertiesQuerySchema,
    permission: "editor",
    answer: (call) => askHubSpot(call, (account) => accountProperties(account, call.input.kind)),
  }),

  defineOperation(contract.countProperty, {
    summary: "How many records have a property filled",
    input: PropertyCountQuerySchema,
    permission: "editor",
    async answer(call) {
      const { kind, name } = call.input;
      const count = await askHubSpot(call, (account) => countProperty(account, kind, name));
      if (count) return count;
      throw new ProblemError("invalid-request", "name: the account has no such property", { field: "name" });
    },
  }),

  defineOperation(contract.listDataProblems, {
    summary: "What could not be counted today, by what is wrong and by whoever has to repair it; a page at a time",
    input: DataProblemsQuerySchema,
    permission: "anyone",
    async answer(call) {
      const { database, tenant, permissions, by, today: on, input } = call;
      const { after = "", ...filter } = input;
      const amounts = await permissions.seeAmounts(tenant, by.userId);
      const page = await dataProblemPage({ database, tenant, on }, { filter, userId: by.userId, amounts }, after);
      if (page) return page;
      throw new ProblemError("invalid-request", "after: must be the after of the page before", { field: "after" });
    },
  }),

  defineOperation(contract.readConnection, {
    summary: "How reading and writing the CRM goes",
    input: z.object({}),
    permission: "anyone",
    answer: connection,
  }),

  defineOperation(contract.syncNow, {
    summary: "Reads the whole CRM again",
    input: SyncNowSchema,
    permission: "editor",
    async answer(call) {
      const { database, tenant, by, input } = call;
      const { portalId } = tenant.portal;
      await requestSync(database, portalId, { actor: by.userId, idempotencyKey: input.idempotencyKey });
      // Also when asked again: the service may have died between the two.
      call.wake(portalId, "sync");
      return connection(call);
    },
  }),

  defineOperation(contract.exportPortal, {
    summary: "The portal's data as a snapshot, a page at a time",
    input: ExportQuerySchema,
    permission: "editor-with-amounts",
    answer: ({ database, tenant: { portal, settings }, input: { after } }) =>
      exportPortal(database, { portal, settings: settings.settings }, after || null),
  }),

  defineOperation(contract.erasePortal, {
    summary: "Removes everything that is kept of the portal",
    input: ErasePortalSchema,
    permission: "editor",
    async answer({ database, tenant, wake, input }) {
      const { portalId } = tenant.portal;
      if (input.portalId !== portalId)
        throw new ProblemError("invalid-request", "portalId: is not the id of this account, so nothing was erased", {
          field: "portalId",
        });
      await beginErasing(database, portalId);
      wake(portalId, "end");
      // Waits for the end of it as long as a page does.
      const until = performance.now() + PATIENCE_MS;
      let erased = await erasedSoFar(database, portalId);
      while (!erased.erased && performance.now() < until) {
        await sleep(LOOK_EVERY_MS);
        erased = await erasedSoFar(database, portalId);
      }
      return erased;
    },
  }),
];
