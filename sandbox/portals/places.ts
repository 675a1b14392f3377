import type { Random } from "./create-random.ts";
import type { Locale, Properties } from "./demo-company.ts";

const PLACES: Record<Locale, { country: string; cities: string[]; dialing: string }[]> = {
  de: [
    { country: "Germany", cities: ["Berlin", "Hamburg", "München", "Köln", "Leipzig", "Bremen"], dialing: "+49" },
    { country: "Austria", cities: ["Wien", "Graz", "Linz"], dialing: "+43" },
    { country: "Switzerland", cities: ["Zürich", "Bern"], dialing: "+41" },
  ],
  fr: [
    { country: "France", cities: ["Paris", "Lyon", "Nantes", "Lille", "Bordeaux", "Strasbourg"], dialing: "+33" },
    { country: "Belgium", cities: ["Liège", "Namur"], dialing: "+32" },
  ],
  en: [
    { country: "United States", cities: ["Boston", "Austin", "Denver", "Portland", "Chicago"], dialing: "+1" },
    { country: "United Kingdom", cities: ["London", "Leeds", "Bristol"], dialing: "+44" },
    { country: "Ireland", cities: ["Dublin", "Cork"], dialing: "+353" },
  ],
};

export function randomPlace(random: Random, locale: Locale): Properties {
  const { country, cities, dialing } = random.pick(PLACES[locale]);
  return { country, city: random.pick(cities), phone: `${dialing} 555 01${random.integer(10, 99)}` };
}
