import type { Language } from "../formats/locale.ts";

/** One thing, the one word for it in a language, and the words that would make a reader think of another thing. */
export interface Term {
  thing: string;
  language: Language;
  word: string;
  not: RegExp;
  /** Where the refused word has another meaning of its own: it is refused only where English speaks of the thing. */
  whereEnglish?: RegExp;
}

/**
 * The programs' own words where they have one, in German and French those of their guides. Names of tiers are never
 * translated.
 */
export const GLOSSARY: readonly Term[] = [
  { thing: "Partner POC form", language: "en", word: "Partner POC form", not: /POC Form/ },
  { thing: "agreement with HubSpot", language: "en", word: "agreement", not: /(?<!signed )\bcontract\b/i },

  { thing: "recalibration", language: "de", word: "Neubewertung", not: /kalibrierung/i },
  { thing: "tiers", language: "de", word: "Silver, Platinum, Diamond", not: /\b(?:Silber|Platin|Diamant)\b/ },
  {
    thing: "agreement with HubSpot",
    language: "de",
    word: "Vereinbarung",
    not: /vertr(?:ag|äg)/i,
    whereEnglish: /agreement/i,
  },
  { thing: "user", language: "de", word: "Benutzer", not: /(?<![-\p{L}])Nutzer(?:n|s)?(?!\p{L})/u },
  { thing: "partner clients", language: "de", word: "Partner-Kunden", not: /Partnerkund/i },
  { thing: "forecast", language: "de", word: "Prognose", not: /Vorschau|Vorhersage/, whereEnglish: /forecast/i },
  { thing: "median app usage", language: "de", word: "Appnutzung", not: /App-Nutzung/ },
  { thing: "Partner POC form", language: "de", word: "POC-Formular", not: /Partner-POC-Formular/ },
  { thing: "Marketplace reviews", language: "de", word: "Marketplace-Bewertungen", not: /Rezension/ },
  { thing: "to judge a tier", language: "de", word: "beurteilen", not: /(?<!\p{L})Urteil/u },

  { thing: "recalibration", language: "fr", word: "réévaluation", not: /recalibrage/i },
  {
    thing: "agreement with HubSpot",
    language: "fr",
    word: "accord",
    not: /\bcontrats?\b/i,
    whereEnglish: /agreement/i,
  },
  { thing: "requirement", language: "fr", word: "exigence", not: /\bconditions?\b/i, whereEnglish: /requirement/i },
  { thing: "package", language: "fr", word: "formule", not: /\bpackages?\b/i },
  { thing: "solutions provider", language: "fr", word: "fournisseur", not: /Solutions Provider/i },
  {
    thing: "Solutions Partner Program",
    language: "fr",
    word: "programme Partenaires solutions",
    not: /Solutions Partner Program/,
  },
  { thing: "attributed MRR", language: "fr", word: "MRR lié", not: /MRR attribué/i },
  { thing: "Marketplace rating", language: "fr", word: "évaluation", not: /note moyenne/i },
  { thing: "preferred requirement", language: "fr", word: "en option", not: /préféré/i },
];

/** The terms for which a text uses another word. */
export function otherWords(said: Record<Language, string>): Term[] {
  return GLOSSARY.filter(
    ({ language, not, whereEnglish }) => not.test(said[language]) && (whereEnglish?.test(said.en) ?? true),
  );
}
