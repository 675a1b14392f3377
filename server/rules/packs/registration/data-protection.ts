import type { Lead } from "@partner-standing/contract/leads/lead";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { defineParameter, knownValue } from "../../define-parameter.ts";

/** In whose words people name countries: the official languages of the European Union and its neighbours. */
const LANGUAGES = [
  ...["en", "de", "fr", "nl", "es", "it", "pt", "pl", "cs", "sk", "sl", "hr", "hu", "ro", "bg", "el", "da", "sv", "fi"],
  ...["et", "lv", "lt", "mt", "ga", "lb", "ca", "no", "rm", "tr"],
];

/** Names and codes that no list of languages has: what HubSpot, other lists and people write besides. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  AT: ["AUT", "Oesterreich", "Republic of Austria", "Republik Österreich"],
  BE: ["BEL", "Kingdom of Belgium"],
  BG: ["BGR", "Republic of Bulgaria"],
  CH: ["CHE", "Swiss", "Swiss Confederation", "Schweizerische Eidgenossenschaft", "Confoederatio Helvetica"],
  CY: ["CYP", "Republic of Cyprus"],
  CZ: ["CZE", "Czech Republic", "Czech Rep.", "Tschechische Republik", "République tchèque", "Česká republika"],
  DE: ["DEU", "GER", "Federal Republic of Germany", "Bundesrepublik Deutschland", "BRD"],
  DK: ["DNK", "Kingdom of Denmark"],
  EE: ["EST", "Republic of Estonia"],
  ES: ["ESP", "Kingdom of Spain"],
  FI: ["FIN", "Republic of Finland"],
  FR: ["FRA", "French Republic", "République française", "Metropolitan France"],
  GR: ["GRC", "EL", "Hellas", "Hellenic Republic"],
  HR: ["HRV", "Republic of Croatia"],
  HU: ["HUN"],
  IE: ["IRL", "Republic of Ireland", "Eire", "Southern Ireland"],
  IT: ["ITA", "Italian Republic", "Repubblica Italiana"],
  LT: ["LTU", "Republic of Lithuania"],
  LU: ["LUX", "Grand Duchy of Luxembourg", "Luxemburg"],
  LV: ["LVA", "Republic of Latvia"],
  MT: ["MLT", "Republic of Malta"],
  NL: ["NLD", "Netherland", "Holland", "Hollande", "Kingdom of the Netherlands", "Niederlanden"],
  PL: ["POL", "Republic of Poland"],
  PT: ["PRT", "Portuguese Republic"],
  RO: ["ROU", "ROM"],
  SE: ["SWE", "Kingdom of Sweden"],
  SI: ["SVN", "Republic of Slovenia"],
  SK: ["SVK", "Slovak Republic", "Slovak Rep.", "Slowakische Republik", "République slovaque"],
};

/**
 * A name as far as it tells countries apart: "The Netherlands", "NETHERLANDS" and "netherlands (NL)" are one. `country` is
 * free text in the CRM.
 */
function countryKey(text: string): string {
  const letters = text
    .replace(/\([^)]*\)/g, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  return letters.replace(/^(?:the|die|der|les|la|le|de) (?=\S)/, "");
}

/**
 * Regions of a country that have a code of their own and in which the law of the Union holds (Treaty on the Functioning of the
 * European Union, article 355, paragraphs 1 and 4): people write them where a country is asked for. Not Saint Martin, whose name is
 * also that of the Dutch part of the island.
 */
export const REGIONS: Readonly<Record<string, readonly string[]>> = {
  FR: ["GP", "MQ", "GF", "RE", "YT"],
  ES: ["IC"],
  FI: ["AX"],
};

const REGION_NAMES = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: "region" }));

const namesOf = (code: string): string[] => [code, ...REGION_NAMES.map((names) => names.of(code) ?? code)];

/** Every way in which a country, or a region of it, is known to be written, as keys. `code` is that of ISO 3166. */
export function countryKeys(code: string): string[] {
  const names = [code, ...(REGIONS[code] ?? [])].flatMap(namesOf);
  return [...new Set([...names, ...(ALIASES[code] ?? [])].map(countryKey))];
}

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
