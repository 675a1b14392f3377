import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Lead } from "@partner-standing/contract/leads/lead";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import { defineParameter } from "../../define-parameter.ts";
import { knownValue } from "../../known-value.ts";
import { countryKey, countryKeys } from "./country-names.ts";

type Note = Lead["dataProtection"];
type CountriesByNote = Readonly<Record<Exclude<Note, "none">, readonly string[]>>;

/** Germany, Austria and Switzerland: without earlier consent HubSpot asks by e-mail at once. */
const DOUBLE_OPT_IN = ["DE", "AT", "CH"];
/** The other member states of the European Union: HubSpot sends a notice 30 days after the registration. */
const DATA_NOTICE = [
  ...["BE", "BG", "CY", "CZ", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT"],
  ...["NL", "PL", "PT", "RO", "SE", "SI", "SK"],
];

/** hubspot.de/partners/lead-registration, as read in 2026; against S1:435-439, which knows no message at all (C38). */
export const DATA_PROTECTION_SOURCE: Citation = { document: "hubspot.de/partners/lead-registration", lines: "2026" };

/** The countries whose leads HubSpot writes to after a registration, by what it sends. */
export const dataProtection = defineParameter<CountriesByNote>({
  key: "registration.data-protection",
  title: "countries whose leads HubSpot writes to",
  unit: "country",
  values: [
    {
      from: "2026-01-01",
      value: { "double-opt-in": DOUBLE_OPT_IN, "data-notice": DATA_NOTICE },
      citations: [DATA_PROTECTION_SOURCE],
    },
  ],
  readings: ["C38"],
  confirmedOn: "2026-11-24",
});

function notesByName(countries: CountriesByNote): ReadonlyMap<string, Note> {
  const notes = Object.entries(countries) as [Note, readonly string[]][];
  return new Map(notes.flatMap(([note, codes]) => codes.flatMap(countryKeys).map((name) => [name, note] as const)));
}

const NOTES_OF = new Map(dataProtection.values.map(({ value }) => [value, notesByName(value)]));

/**
 * What HubSpot sends to a lead after registering it on a date. A lead without a country is treated like one in the
 * European Union.
 */
export function dataProtectionNote(country: string | null, on: CalendarDate): Note {
  const name = countryKey(country ?? "");
  const notes = NOTES_OF.get(knownValue(dataProtection, on).value);
  return name ? (notes?.get(name) ?? "none") : "data-notice";
}
