import type { SolutionsRequirementId } from "@partner-standing/contract/programs/solutions-scorecard";
import type { Language } from "../formats/locale.ts";
import type { AskedRequirement } from "../solutions/asked-requirements.ts";
import { solutionsMessagesFor } from "../solutions/solutions-messages-for.ts";

type EarlierRequirement = Exclude<SolutionsRequirementId, AskedRequirement>;
type Ends = (date: string, missing: string) => string;

interface RequirementTexts<Id extends SolutionsRequirementId = SolutionsRequirementId> {
  names: Record<Id, string>;
  /** When something that is met ends. */
  ends: Record<Id, Ends>;
}

/** What tiers asked for before January 2026: a report may be of such a day, a card never is. */
const EARLIER: Record<Language, RequirementTexts<EarlierRequirement>> = {
  en: {
    names: {
      "sold-mrr": "Sold MRR",
      "managed-mrr": "Managed MRR",
      "sold-points": "Sold points",
      "managed-points": "Managed points",
      "median-app-usage": "Median app usage",
    },
    ends: {
      "sold-mrr": (date, missing) => `Unless you sell more before, ${missing} will be missing from ${date} on.`,
      "sold-points": (date, missing) => `Unless you sell more before, ${missing} will be missing from ${date} on.`,
      "managed-points": (date, missing) =>
        `Unless somebody is active at these clients before, ${missing} will be missing from ${date} on.`,
      "managed-mrr": (date, missing) =>
        `Unless somebody is active at these clients before, ${missing} will be missing from ${date} on.`,
      "median-app-usage": (date, missing) => `If nothing changes, ${missing} will be missing from ${date} on.`,
    },
  },
  de: {
    names: {
      "sold-mrr": "MRR aus verkauften Portalen",
      "managed-mrr": "MRR aus verwalteten Portalen",
      "sold-points": "Verkaufspunkte",
      "managed-points": "Managed-Punkte",
      "median-app-usage": "Medianwert für die Appnutzung",
    },
    ends: {
      "sold-mrr": (date, missing) => `Ohne weiteren Verkauf fehlen ab ${date} ${missing}.`,
      "sold-points": (date, missing) => `Ohne weiteren Verkauf fehlen ab ${date} ${missing}.`,
      "managed-points": (date, missing) =>
        `Wird bis dahin niemand bei diesen Kunden aktiv, fehlen ab ${date} ${missing}.`,
      "managed-mrr": (date, missing) => `Wird bis dahin niemand bei diesen Kunden aktiv, fehlen ab ${date} ${missing}.`,
      "median-app-usage": (date, missing) => `Ändert sich nichts, fehlen ab ${date} ${missing}.`,
    },
  },
  fr: {
    names: {
      "sold-mrr": "MRR-vente",
      "managed-mrr": "MRR-gestion",
      "sold-points": "Points de vente",
      "managed-points": "Points Managed",
      "median-app-usage": "Médiane d’utilisation des applications",
    },
    ends: {
      "sold-mrr": (date, missing) => `Sans nouvelle vente, il manquera ${missing} à partir du ${date}.`,
      "sold-points": (date, missing) => `Sans nouvelle vente, il manquera ${missing} à partir du ${date}.`,
      "managed-points": (date, missing) =>
        `Si personne n’est actif chez ces clients d’ici là, il manquera ${missing} à partir du ${date}.`,
      "managed-mrr": (date, missing) =>
        `Si personne n’est actif chez ces clients d’ici là, il manquera ${missing} à partir du ${date}.`,
      "median-app-usage": (date, missing) => `Si rien ne change, il manquera ${missing} à partir du ${date}.`,
    },
  },
};

/** Names and ends of all requirements of Solutions tiers, of today's and of those that tiers asked for before. */
export function requirementTexts(language: Language): RequirementTexts {
  const { requirements, gaps } = solutionsMessagesFor(language);
  const { names, ends } = EARLIER[language];
  return { names: { ...names, ...requirements }, ends: { ...ends, ...gaps.ends } };
}
