import type { en } from "./en.ts";

export const de: typeof en = {
  names: {
    technology: "Technology Partner Program",
    solutions: "Solutions Partner Program",
    provider: "Solutions Provider",
  },
  noApps: "Nennen Sie Ihre Apps: Die Zertifizierung einer App zählt für die Stufe.",
  newApp: "Neue App",
  appName: "Name der App",
  listedOn: "Gelistet am",
  certifiedOn: "Zertifiziert am",
  qualityReviewedOn: "Qualitätsüberprüfung am",
  addApp: "App hinzufügen",
  certifiedUntil: (date) => `Zertifiziert bis ${date}`,
  certificationOver: (date) => `Zertifizierung abgelaufen am ${date}`,
  notCertified: "Nicht zertifiziert",
  reviewDue: (date) => `Nächste Qualitätsüberprüfung bis ${date}`,
  reviewOverdue: (date) => `Qualitätsüberprüfung war am ${date} fällig`,
  goodStandingHint: "HubSpot entscheidet; dies ist Ihre Einschätzung. Alle vier Punkte müssen zutreffen.",
  checkedOn: "Geprüft am",
  check: {
    keepsAgreement: "Wir halten die Partnervereinbarung und die Richtlinien ein",
    meetsGuide: "Wir erfüllen die Anforderungen des Programmleitfadens",
    takesSecurityMeasures: "Wir ergreifen die Sicherheitsmaßnahmen",
    hasGoodRelations: "Keine von uns verursachte Eskalation in letzter Zeit",
  },
  standing: "Alle vier treffen zu",
  notStanding: "Nicht alle Verpflichtungen erfüllt",
  notChecked: "Noch nicht geprüft",
  nameMissing: "Der Name fehlt.",
  nameTwice: "Diese App steht zweimal in der Liste.",
};
