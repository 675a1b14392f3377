import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";
import { shortText } from "../process/sound-text.ts";
import { CrmTextSchema } from "./crm-text.ts";

/** Longer than the name of any time zone. */
const LONGEST_ZONE = 100;
/** ISO 4217's code for "no currency": nothing is taken for US dollars that may be something else. */
const NO_CURRENCY = "XXX";
/** HubSpot's own address leads on to the account's data centre. */
const ANY_DATA_CENTRE = "app.hubspot.com";

const AccountSchema = z.object({
  portalId: z.int(),
  /** As the account says it: whether anybody knows such a zone is another question. */
  timeZone: z.catch(
    z.pipe(
      CrmTextSchema,
      z.transform((zone) => shortText(zone, LONGEST_ZONE)),
    ),
    "",
  ),
  companyCurrency: z.catch(z.string().check(z.regex(/^[A-Z]{3}$/)), NO_CURRENCY),
  uiDomain: z.catch(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)), ANY_DATA_CENTRE),
});
export type Account = z.infer<typeof AccountSchema>;

/** The account behind the token: its id, time zone, currency, and the host of its pages. */
export function readAccount(transport: Transport): Promise<Account> {
  return transport({ method: "GET", path: `/account-info/${API_VERSION}/details`, answer: AccountSchema });
}
