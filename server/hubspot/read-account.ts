import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";

const AccountSchema = z.object({
  portalId: z.int(),
  timeZone: z.string(),
  companyCurrency: z.string(),
  uiDomain: z.string(),
});
export type Account = z.infer<typeof AccountSchema>;

/** The account behind the token: its id, time zone, currency, and the host of its pages. */
export function readAccount(transport: Transport): Promise<Account> {
  return transport({ method: "GET", path: `/account-info/${API_VERSION}/details`, answer: AccountSchema });
}
