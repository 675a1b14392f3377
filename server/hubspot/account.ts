import * as z from "zod/mini";
import { shortText } from "../process/sound-text.ts";
import { API_VERSION } from "./calls/api-version.ts";
import type { Transport } from "./calls/transport.ts";
import { CrmTextSchema } from "./crm-object.ts";

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

/** No longer installed, or never: HubSpot's answer, and that of whoever has the account's tokens. */
const GONE = [401, 404];

/**
 * Takes the app out of the account, whose administrators HubSpot tells by e-mail. Where it is not installed, nothing happens.
 * @throws HubSpotError
 */
export async function uninstallApp(transport: Transport): Promise<void> {
  const path = `/appinstalls/${API_VERSION}/external-install`;
  await transport({ method: "DELETE", path, answer: z.undefined() }).catch((error: unknown) => {
    if (!GONE.includes((error as { status?: number }).status ?? 0)) throw error;
  });
}
