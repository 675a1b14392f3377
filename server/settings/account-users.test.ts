import { expect, test } from "vitest";
import type { Gateway } from "../hubspot/create-gateway.ts";
import { createAccountUsers } from "./account-users.ts";

test("people are asked of HubSpot once a minute, and anew for an account that was erased and came back", async () => {
  const asked: string[] = [];
  const gatewayOf = (portalId: number) =>
    ({
      readUser: async (userId: string) => (asked.push(`user ${userId} of ${portalId}`), null),
      readUsers: async () => (asked.push(`users of ${portalId}`), []),
      readOwners: async () => [],
    }) as unknown as Gateway;
  const users = createAccountUsers(gatewayOf);
  const [earlier, later] = [
    { portalId: 7, incarnation: "one" },
    { portalId: 7, incarnation: "two" },
  ];
  for (const account of [earlier, earlier, later, later]) {
    await users.user(account, "501");
    await users.departed(account);
  }
  expect(asked).toEqual(["user 501 of 7", "users of 7", "user 501 of 7", "users of 7"]);
});
