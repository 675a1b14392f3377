import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import type { Locale } from "./demo-company.ts";

/** The people of the partner company, one for each language; Mary may not change settings, Jonas has left. */
export const DEMO_USERS: PortalSnapshot["users"] = [
  { id: "501", email: "ada@partner.example", firstName: "Ada", lastName: "Berg", locale: "de" },
  { id: "502", email: "luc@partner.example", firstName: "Luc", lastName: "Moreau", locale: "fr" },
  {
    id: "503",
    email: "mary@partner.example",
    firstName: "Mary",
    lastName: "Hill",
    locale: "en",
    superAdmin: false,
    teamIds: ["71"],
  },
  { id: "504", email: "jonas@partner.example", firstName: "Jonas", lastName: "Albers", deactivated: true },
];

export const OWNER_OF: Record<Locale, string> = { de: "501", fr: "502", en: "503" };
