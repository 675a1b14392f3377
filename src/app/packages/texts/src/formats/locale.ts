export const LANGUAGES = ["en", "de", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language the texts are in, and the tag that numbers and dates are written by. */
export interface Locale {
  language: Language;
  tag: string;
}

const DEFAULT_TAGS: Record<Language, string> = { en: "en-US", de: "de-DE", fr: "fr-FR" };

function canonicalTag(tag: string | undefined): string | null {
  try {
    return Intl.getCanonicalLocales(tag?.replaceAll("_", "-") ?? [])[0] ?? null;
  } catch {
    return null;
  }
}

function languageIn(tag: string | null): Language | undefined {
  return LANGUAGES.find((language) => language === tag?.split("-")[0]);
}

/**
 * HubSpot names the language of the texts and the locale of the formats apart. A German date in an English sentence
 * reads like a mistake, so the formats follow the language, in the viewer's own variety of it where there is one.
 */
export function localeOf(user: { language?: string; locale?: string }): Locale {
  const locale = canonicalTag(user.locale);
  const language = languageIn(canonicalTag(user.language) ?? locale) ?? "en";
  const hasRegion = locale?.includes("-") ?? false;
  const tag = locale && hasRegion && languageIn(locale) === language ? locale : DEFAULT_TAGS[language];
  return { language, tag };
}
