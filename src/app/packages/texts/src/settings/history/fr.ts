import type { en } from "./en.ts";

export const fr: typeof en = {
  entry: (instant, name, section) => `${instant}, ${name} : ${section}`,
  empty: "Personne n’a encore modifié de paramètre. Chaque modification sera listée ici, avec ce qu’il y avait avant.",
  forEditors: "Les personnes qui peuvent modifier les paramètres voient l’historique.",
  otherSections: {
    "poc-form": "Formulaire de point de contact",
    "official-figures": "Chiffres HubSpot",
    erase: "Effacé",
    "privacy-deletion": "Un contact supprimé dans HubSpot pour la protection des données était nommé ici",
    deals: "Influence sur une transaction",
    snapshot: "Premiers paramètres",
  },
  deal: (id) => `Transaction ${id}`,
  more: "Afficher les modifications plus anciennes",
};
