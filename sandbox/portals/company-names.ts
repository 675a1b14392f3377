import type { Random } from "./create-random.ts";
import type { Locale } from "./demo-company.ts";
import { slug } from "./slug.ts";

type Words = Record<"first" | "trade" | "legalForm", string[]>;

/** All invented. */
const WORDS: Record<Locale, Words> = {
  de: {
    first: [
      ...["Ahornberg", "Birkental", "Dachsfeld", "Eichwald", "Falkenried", "Grauenstein", "Haselbach", "Immerfeld"],
      ...["Kranichhof", "Lindenau", "Morgenroth", "Nordlicht", "Obertal", "Pappelsee", "Rabengrund", "Silberbach"],
      ...["Tannhorst", "Uferweg", "Vogelsang", "Weidenbrück"],
    ],
    trade: [
      ...["Logistik", "Maschinenbau", "Energie", "Software", "Medizintechnik", "Elektronik", "Verlag", "Beratung"],
      ...["Druck", "Möbel", "Feinkost", "Werkzeuge", "Immobilien", "Reisen", "Akademie", "Optik"],
      ...["Getränke", "Textil", "Umwelttechnik", "Personal"],
    ],
    legalForm: ["GmbH", "GmbH", "GmbH & Co. KG", "AG", "KG"],
  },
  fr: {
    first: [
      ...["Belrive", "Castelvert", "Clairmarais", "Doucebrise", "Éclatante", "Fontclaire", "Grandchêne"],
      ...["Hauterive", "Joliport", "Lavandière", "Malvallon", "Neigeblanche", "Orfeuille", "Pierrelune"],
      ...["Quatrevents", "Rochefière", "Sablonnière", "Tournebise", "Valjoli", "Verdoyante"],
    ],
    trade: [
      ...["Logistique", "Conseil", "Énergie", "Logiciels", "Santé", "Électronique", "Éditions", "Formation"],
      ...["Imprimerie", "Mobilier", "Épicerie", "Outillage", "Immobilier", "Voyages", "Études", "Optique"],
      ...["Boissons", "Textile", "Environnement", "Recrutement"],
    ],
    legalForm: ["SAS", "SAS", "SARL", "SA", "& Fils"],
  },
  en: {
    first: [
      ...["Amberfield", "Brackenridge", "Copperhill", "Dunmarsh", "Elmhollow", "Foxbourne", "Greywater", "Hartsmoor"],
      ...["Ironvale", "Kestrel Bay", "Larkstone", "Millbrook", "Northgate", "Oakenshaw", "Pinecrest", "Quarrydale"],
      ...["Redfern", "Stonebridge", "Thornbury", "Willowmere"],
    ],
    trade: [
      ...["Logistics", "Consulting", "Energy", "Software", "Health", "Electronics", "Publishing", "Training"],
      ...["Print", "Furniture", "Foods", "Tools", "Property", "Travel", "Research", "Optics"],
      ...["Beverages", "Textiles", "Environmental", "Staffing"],
    ],
    legalForm: ["Ltd", "Ltd", "Inc.", "LLC", "Group"],
  },
};

export interface CompanyName {
  name: string;
  domain: string;
}

/** Names that do not repeat: each pair of words is used once. */
export function companyNames(random: Random, locale: Locale, count: number): CompanyName[] {
  const { first, trade, legalForm } = WORDS[locale];
  const pairs = random.shuffled(first.flatMap((start) => trade.map((end) => `${start} ${end}`)));
  if (pairs.length < count) throw new Error(`There are only ${pairs.length} company names in ${locale}.`);
  return pairs.slice(0, count).map((words) => ({
    name: `${words} ${random.pick(legalForm)}`,
    domain: `${slug(words)}${locale === "en" ? "" : `-${locale}`}.example`,
  }));
}

export const INDUSTRIES = [
  "Computer software",
  "Marketing and advertising",
  "Logistics and supply chain",
  "Machinery",
  "Hospital and health care",
  "Real estate",
  "Retail",
  "Renewables and environment",
  "Professional training",
];
