import type { ReadingMessage } from "../readings/en.ts";

export const readings: Record<string, ReadingMessage> = {
  C31: {
    chosen: "chaque application de la liste imprimée compte : 27.",
    instead: "seules les 25 que le texte annonce comptent.",
    because: "les lignes sont imprimées une à une, et la médiane de 3 est bien inférieure aux deux nombres.",
  },
  C32: {
    chosen: "un de vos employés partenaires doit avoir été actif au cours des 60 derniers jours.",
    instead: "n’importe quel utilisateur du compte client, au cours des 90 derniers jours.",
    because:
      "le texte anglais est plus strict et dit qui doit être actif ; le délai peut être élargi dans les paramètres.",
  },
  C36: {
    chosen:
      "36 mois pour les transactions conclues à partir du 1er avril 2023 ; avant, tant que le client reste client.",
    instead: "tant que le client reste client, quelle que soit la date de la transaction.",
    because: "les règles du programme sont plus récentes que les questions et réponses allemandes.",
  },
  C40: {
    chosen: "les niveaux montent le 15 de chaque mois ; seuls le 15 janvier et le 15 juillet peuvent en retirer un.",
    instead: "les niveaux montent et descendent le 15 de chaque mois.",
    because: "le texte public plus récent distingue les performances actuelles du niveau de partenariat.",
  },
  C41: {
    chosen:
      "jusqu’en 2022, les deux totaux, MRR-vente et MRR-gestion, doivent atteindre leur seuil ; depuis, les points de toutes sortes s’additionnent.",
    instead: "une combinaison des deux totaux suffisait déjà avant.",
    because: "le seul tableau imprimé demande les deux.",
  },
  C43: {
    chosen: "la personne active est nommée employé partenaire et a une adresse e-mail de votre domaine.",
    instead: "le client doit en plus être attribué à cette personne.",
    because: "le CRM ne dit pas à qui un client est attribué.",
  },
  S12: {
    chosen: "les points se comptent à la fraction près : 150 $ à cinq points pour 100 $ font 7,5.",
    instead: "seules les centaines de dollars entières comptent.",
    because: "les pages donnent un taux, et aucune ne parle d’arrondi.",
  },
  S15: {
    chosen:
      "ce que les clients d’il y a un an paient encore, au plus ce qu’ils payaient alors, divisé par ce qu’ils payaient alors.",
    instead: "HubSpot compte d’autres clients ou d’autres jours.",
    because: "aucune formule n’est publiée : le chiffre est donc une estimation.",
  },
  S16: {
    chosen: "une vente dont personne ne dit si elle était Sourced ou Assisted ne rapporte aucun point.",
    instead: "elle compte comme Assisted.",
    because: "rien n’est deviné : la vente figure dans la liste à compléter.",
  },
  S17: {
    chosen: "un client est sur un marché en croissance là où votre compte le dit.",
    instead: "le pays de l’entreprise décide.",
    because: "aucune page lisible n’énumère les pays.",
  },
};
