import { fr as commission } from "../commission/fr.ts";
import type { UnpaidMessages } from "./en.ts";

export const fr: UnpaidMessages = {
  reasons: { ...commission.reasons, "nothing-more": "Pas plus qu’avant" },
  why: {
    ...commission.why,
    "nothing-more":
      "La vente rapporte sur ce que le client paie de plus qu’avant elle. Pour ces mois, ce n’est rien. Dès que le client paie plus, la commission reprend.",
  },
  columns: {
    company: "Entreprise",
    companyId: "ID de l’entreprise",
    reason: "Raison",
    months: "Mois",
    which: "Lesquels",
    why: "Ce que cela veut dire",
  },
};
