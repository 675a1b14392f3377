import type { RoleNames } from "./en.ts";

export const fr: RoleNames = {
  technical: "Référent technique et produit",
  partnershipOwner: "Responsable des partenariats",
  coSell: "Point de contact pour les ventes et l’accompagnement client",
  executiveSponsor: "Sponsor exécutif",
};
