import type { Random } from "./create-random.ts";
import type { Locale, Properties } from "./demo-company.ts";

const CITIES: Record<Locale, Record<string, string[]>> = {
  de: {
    Germany: ["Berlin", "Hamburg", "München", "Köln", "Leipzig", "Bremen"],
    Austria: ["Wien", "Graz", "Linz"],
    Switzerland: ["Zürich", "Bern"],
  },
  fr: {
    France: ["Paris", "Lyon", "Nantes", "Lille", "Bordeaux", "Strasbourg"],
    Belgium: ["Liège", "Namur"],
  },
  en: {
    "United States": ["Boston", "Austin", "Denver", "Portland", "Chicago"],
    "United Kingdom": ["London", "Leeds", "Bristol"],
    Ireland: ["Dublin", "Cork"],
  },
};

const DIALING: Record<string, string> = {
  Germany: "+49",
  Austria: "+43",
  Switzerland: "+41",
  France: "+33",
  Belgium: "+32",
  "United States": "+1",
  "United Kingdom": "+44",
  Ireland: "+353",
};

/** The language of a country's people, as far as the portal has any there. */
export function localeIn(country: string): Locale {
  return (["de", "fr", "en"] as const).find((locale) => country in CITIES[locale]) ?? "en";
}

/** 555 01xx is kept free for fiction. */
export function phoneIn(country: string, lastDigits: number): string {
  return `${DIALING[country]} 555 01${lastDigits}`;
}

export function randomPlace(random: Random, locale: Locale): Properties {
  const [country, cities] = random.pick(Object.entries(CITIES[locale]));
  return { country, city: random.pick(cities), phone: phoneIn(country, random.integer(10, 99)) };
}
