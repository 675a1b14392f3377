import type { Lead } from "@partner-standing/contract/lead";
import type { Citation } from "@partner-standing/contract/scorecard";

type Note = Lead["dataProtection"];

/** Germany, Austria and Switzerland: without earlier consent HubSpot asks by e-mail at once. */
const DOUBLE_OPT_IN = ["DE", "AT", "CH"];
/** The other member states of the European Union: HubSpot sends a notice 30 days after the registration. */
const DATA_NOTICE = [
  ...["BE", "BG", "CY", "CZ", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT"],
  ...["NL", "PL", "PT", "RO", "SE", "SI", "SK"],
];

/** hubspot.de/partners/lead-registration, as read in 2026; against S1:435-439, which knows no message at all (C38). */
export const DATA_PROTECTION_SOURCE: Citation = { document: "hubspot.de/partners/lead-registration", lines: "2026" };

/** `country` is free text in the CRM: a code, or a name in one of the product's languages. */
function namesOf(code: string): string[] {
  const names = ["en", "de", "fr"].map((language) => new Intl.DisplayNames([language], { type: "region" }).of(code));
  return [code, ...names.flatMap((name) => name ?? [])].map((name) => name.toLowerCase());
}

const NOTE_OF = new Map<string, Note>([
  ...DOUBLE_OPT_IN.flatMap(namesOf).map((name) => [name, "double-opt-in"] as const),
  ...DATA_NOTICE.flatMap(namesOf).map((name) => [name, "data-notice"] as const),
  ["czech republic", "data-notice"],
]);

/** What HubSpot sends to a lead after registering it. A lead without a country is treated like one in the European Union. */
export function dataProtectionNote(country: string | null): Note {
  const name = country?.trim().toLowerCase();
  return name ? (NOTE_OF.get(name) ?? "none") : "data-notice";
}
