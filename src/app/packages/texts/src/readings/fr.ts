import type { ReadingMessage } from "./en.ts";

export const fr: Record<string, ReadingMessage> = {
  C01: {
    chosen: "exactement 3,5 ou 4,0 étoiles suffisent.",
    instead: "il faut être au-dessus.",
    because: "seule une ligne allemande dit « au-dessus » ; la FAQ des deux langues et le tableau français l’incluent.",
  },
  C02: {
    chosen:
      "les exigences progressives sont obligatoires à partir du 1er janvier 2027 ; 2026 est la période de transition.",
    instead: "la fin de 2025 était la période de transition.",
    because: "2025 figure dans une seule ligne française et contredit toutes les autres.",
  },
  C04: {
    chosen: "le partage de données pour le mappage des comptes est en option pour Leading et ne bloque jamais.",
    instead: "Leading doit aussi les partager.",
    because: "le tableau des exigences décide, et l’exemple de la FAQ pour Leading ne le cite pas.",
  },
  C05: {
    chosen: "seul Premier exige la certification d’application.",
    instead: "les niveaux supérieurs l’exigent, donc Leading aussi.",
    because: "le tableau et les règles de transition ne citent que Premier.",
  },
  C07: {
    chosen: "l’exception du niveau Premier dispense du MRR lié et du MRR des applications installées sous 90 jours.",
    instead: "elle ne dispense que du MRR lié.",
    because: "le résultat est le même : un tel MRR des transactions influencées remplit déjà l’autre seuil.",
  },
  C08: {
    chosen: "les 100 000 $ de l’exception du niveau Premier sont du MRR des transactions influencées.",
    instead: "tout MRR de 100 000 $ compte.",
    because: "trois passages sur quatre le disent.",
  },
  C09: {
    chosen: "« Premium » signifie Premier.",
    instead: "il existe un autre niveau appelé Premium.",
    because: "le nom n’apparaît qu’à un endroit et c’est une coquille.",
  },
  C10: {
    chosen: "la rétrogradation a lieu les 15 janvier et 15 juillet, pour la première fois le 15 janvier 2027.",
    instead: "le 15 d’un mois quelconque des premier et troisième trimestres.",
    because: "la documentation de HubSpot pour les développeurs cite les mois.",
  },
  C13: {
    chosen: "un sponsor exécutif est VP ou au-dessus.",
    instead: "un membre du conseil ou de la direction.",
    because: "un titre se vérifie.",
  },
  C17: {
    chosen: "les avis sur la marketplace de toutes les applications listées comptent ensemble.",
    instead: "chaque application doit atteindre seule le nombre et l’évaluation.",
    because: "le programme donne un niveau par entreprise et dit les combiner.",
  },
  C21: {
    chosen:
      "les 14 jours du formulaire de point de contact partenaire partent de l’avis, supposé reçu le jour de la réévaluation.",
    instead: "le formulaire est dû dans un délai non précisé.",
    because: "deux semaines est le seul chiffre imprimé.",
  },
};
