import type { BenefitNames } from "./en.ts";

export const fr: BenefitNames = {
  designations: { considered: "Considéré", prioritized: "Priorisé", guaranteed: "Garanti" },
  frequencies: { "semi-annual": "semestriel", quarterly: "trimestriel", unlimited: "illimité" },
  deliveries: {
    openIn: (year) => `Garanti et encore à recevoir en ${year}`,
    allIn: (year) => `Tout ce qui est garanti pour ${year} a été reçu`,
    ofYear: (shown, all) => `${shown} sur ${all}`,
    withCount: (name, count) => `${name} (${count})`,
    receivedOn: (date, who) => (who ? `${date}, avec ${who}` : date),
  },
  names: {
    B01: "Éligibilité au comité consultatif des partenaires",
    B02: "Responsable partenaires dédié",
    B03: "Planification commerciale conjointe",
    B04: "Champion HubSpot dédié",
    B05: "Aide de représentants HubSpot",
    B06: "Mappage de compte",
    B07: "Éligibilité à la vente et au service conjoints",
    B08: "Visites sur site avec les représentants HubSpot",
    B09: "Compte de démonstration pour pré-vente HubSpot",
    B10: "Listing sur marketplace avec données sur les leads et l’intention",
    B11: "Éligibilité au Partner Growth Accelerator",
    B12: "Remises sur le sponsoring d’événements",
    B13: "Visibilité accrue sur la marketplace",
    B14: "Marketing conjoint",
    B15: "Plateforme pour les développeurs avec analytics",
    B16: "Éligibilité à la certification d’application",
    B17: "Accès prioritaire aux fonctionnalités bêta",
    B18: "Conseil technique et produit",
  },
};
