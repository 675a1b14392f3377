import { LIST_PAGES, UseInListSchema } from "@partner-standing/contract/lists/crm-list";
import * as contract from "@partner-standing/contract/operations/lists";
import * as z from "zod/mini";
import { readLists, useInList } from "../../lists/use-in-list.ts";
import { defineOperation } from "./define-operation.ts";
import { requireCustomers } from "./standing.ts";

/** What pages list, as static lists of HubSpot's. */
export const LIST_OPERATIONS = [
  defineOperation(contract.readLists, {
    summary: "The lists that whoever asks has had made of a page, and how far they have come",
    input: z.object({ page: z.enum(LIST_PAGES, `must be one of ${LIST_PAGES.join(", ")}`) }),
    permission: "anyone",
    answer: ({ database, tenant, by: { userId }, input: { page } }) =>
      readLists(database, tenant.portal, { userId, page }),
  }),

  defineOperation(contract.useInList, {
    summary: "Makes a static list in HubSpot of what a page lists for whoever asks",
    input: UseInListSchema,
    permission: "anyone",
    async answer(call) {
      const { database, tenant, permissions, by, today: on, input, wake } = call;
      const { portal } = tenant;
      const { userId } = by;
      if (input.page === "customers") await requireCustomers(call);
      const isAllSeen = input.page === "leads" || (await permissions.seeAmounts(tenant, userId));
      const ownedBy = isAllSeen ? null : userId;
      await useInList(database, tenant, { wanted: input, on, ownedBy, actor: userId });
      wake(portal.portalId, "lists");
      return readLists(database, portal, { userId, page: input.page });
    },
  }),
];
