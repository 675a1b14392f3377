import type { en } from "./en.ts";

export const fr: typeof en = {
  names: {
    technology: "Technology Partner Program",
    solutions: "Programme Partenaires solutions",
    provider: "Fournisseur solutions",
  },
  noApps: "Indiquez vos applications : la certification de l’une d’elles compte pour le niveau.",
  newApp: "Nouvelle application",
  appName: "Nom de l’application",
  listedOn: "Mise en ligne le",
  certifiedOn: "Certifiée le",
  qualityReviewedOn: "Contrôle qualité le",
  addApp: "Ajouter une application",
  certifiedUntil: (date) => `Certifiée jusqu’au ${date}`,
  certificationOver: (date) => `Certification expirée le ${date}`,
  notCertified: "Non certifiée",
  reviewDue: (date) => `Prochain contrôle qualité d’ici le ${date}`,
  reviewOverdue: (date) => `Le contrôle qualité était dû le ${date}`,
  goodStandingHint: "HubSpot décide ; c’est votre propre appréciation. Les quatre points doivent être remplis.",
  checkedOn: "Vérifié le",
  check: {
    keepsAgreement: "Nous respectons l’accord de partenariat et les règles",
    meetsGuide: "Nous remplissons les exigences du guide du programme",
    takesSecurityMeasures: "Nous prenons les mesures de sécurité",
    hasGoodRelations: "Aucune escalade récente de notre fait",
  },
  standing: "Les quatre points sont remplis",
  notStanding: "Conformité non remplie",
  notChecked: "Pas encore vérifiée",
  nameMissing: "Le nom manque.",
  nameTwice: "Cette application figure deux fois dans la liste.",
};
