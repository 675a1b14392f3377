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
export function countryKey(text: string): string {
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

function namesOf(code: string): string[] {
  const inLanguages = LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code,
  );
  return [code, ...inLanguages];
}

/** Every way in which a country, or a region of it, is known to be written, as keys. `code` is that of ISO 3166. */
export function countryKeys(code: string): string[] {
  const names = [code, ...(REGIONS[code] ?? [])].flatMap(namesOf);
  return [...new Set([...names, ...(ALIASES[code] ?? [])].map(countryKey))];
}
