import type { ReadingMessage } from "../readings/en.ts";
import { readings } from "../solutions-readings/fr.ts";

export const contestedWordings: Record<string, ReadingMessage> = {
  ...readings,
  C38: {
    chosen: "HubSpot écrit aux leads de l’UE et de Suisse au sujet de la protection des données.",
    instead: "HubSpot ne contacte jamais un lead enregistré.",
    because:
      "sa page allemande sur l’enregistrement des leads cite les deux messages ; les questions et réponses parlent de la vente.",
  },
  C44: {
    chosen: "un enregistrement appartient à un domaine et à tous ses contacts.",
    instead: "il appartient à un seul contact.",
    because: "c’est le domaine qui décide de la commission.",
  },
  C30: {
    chosen: "chaque édition a ses propres niveaux : de Silver à Diamond jusqu’en 2020, de Gold à Elite depuis.",
    instead: "une seule liste de niveaux vaut pour toujours.",
    because: "chaque document cite les niveaux de son époque.",
  },
  C33: {
    chosen:
      "pour un client existant, la règle du jour de la vente s’applique : d’abord pour le seul passage de Sales Hub à Marketing Hub, à partir de 2020 pour les ventes croisées aussi, à partir du 17 novembre 2025 pour les ventes avec transaction partagée.",
    instead: "la version allemande restait valable à côté de l’anglaise, et une vente croisée ne rapportait rien.",
    because: "les questions et réponses anglaises et les pages publiques sont plus récentes.",
  },
  C34: {
    chosen: "l’exemple allemand avec un passage au produit supérieur après six mois donne 487,20 euros.",
    instead: "il donne les 504 euros imprimés.",
    because: "20 % de six mois à 46 et de six mois à 360 font 487,20.",
  },
  C35: {
    chosen: "douze mois complets paient ; un premier mois incomplet ne paie rien et n’en consomme aucun.",
    instead: "les douze premiers mois paient dès le jour de l’achat.",
    because: "le texte anglais parle de mois complets.",
  },
  C37: {
    chosen:
      "une demande Best Partner Wins accordée paie sans enregistrement de votre part et quel que soit le domaine.",
    instead: "le domaine de l’achat doit être enregistré, sans exception.",
    because: "cette demande existe pour les clients qu’un autre partenaire a enregistrés.",
  },
  C39: {
    chosen: "l’utilisation des applications est comptée sur Marketing, Sales et Service Hub ensemble.",
    instead: "elle est comptée sur tous les hubs.",
    because: "le texte anglais cite ces trois.",
  },
  S01: {
    chosen: "une édition vaut du jour du premier document qui la cite jusqu’à celui du suivant.",
    instead: "elle a commencé plus tôt, un jour qu’aucun document ne cite.",
    because: "seuls les jours des documents sont connus.",
  },
  S02: {
    chosen: "entre la première et la dernière activité connue, un client compte comme géré chaque jour.",
    instead: "il ne compte pas pendant une pause plus longue que le délai.",
    because: "le CRM ne cite aucune activité entre les deux.",
  },
  S03: {
    chosen: "l’édition de 2016 demande aussi la certification.",
    instead: "elle n’en demande aucune.",
    because: "ce qui reste de sa page ne le dit pas, et l’édition de 2018 la demande.",
  },
  S04: {
    chosen: "une application qu’une liste ultérieure nomme autrement est la même : Ads add-on est Ads.",
    instead: "chaque nom est une application à part.",
    because: "aucune liste ne cite les deux noms.",
  },
  S05: {
    chosen: "la médiane porte sur tous les clients vendus en 12 mois ou gérés actuellement, même sans MRR.",
    instead: "seuls comptent les clients dont le MRR est crédité.",
    because: "le texte parle de comptes, non de ce qu’ils paient.",
  },
  S06: {
    chosen: "avec un nombre pair de clients, la médiane est la moyenne des deux du milieu.",
    instead: "c’est l’un des deux du milieu.",
    because: "c’est l’usage pour une médiane ; le texte n’en dit rien.",
  },
  S07: {
    chosen:
      "un niveau supérieur ne demande jamais moins : qui manque un niveau n’en atteint aucun au-dessus dont les chiffres sont inconnus.",
    instead: "tout niveau sans chiffres connus pourrait être atteint.",
    because: "chaque tableau imprimé augmente de niveau en niveau.",
  },
  S08: {
    chosen: "qui n’est pas certifié le jour d’une réévaluation perd son niveau.",
    instead: "le niveau descend au meilleur de la période examinée.",
    because: "chaque niveau demande la certification.",
  },
  S09: {
    chosen: "un niveau tout juste obtenu est à l’abri des réévaluations avant le même jour six mois plus tard.",
    instead: "ce jour-là, il l’est encore.",
    because: "ce jour-là, six mois sont passés.",
  },
  S10: {
    chosen: "tout le MRR d’un client géré compte.",
    instead: "il est partagé à parts égales entre les partenaires qui le gèrent.",
    because: "le CRM ne connaît pas les autres partenaires.",
  },
  S11: {
    chosen: "un fournisseur qui n’a rien vendu durant un trimestre entier après son activation l’a manqué.",
    instead: "le trimestre de l’activation demande aussi un produit.",
    because: "ce trimestre n’est pas entier.",
  },
  S13: {
    chosen: "la médiane d’utilisation des applications est exigée jusqu’au 14 juillet 2025.",
    instead: "elle l’est encore, ou a pris fin avec les points de 2022.",
    because: "la dernière page qui la nomme est plus ancienne que les niveaux de juillet 2025.",
  },
  S14: {
    chosen: "jusqu’en février 2024, le MRR vendu rapportait trois points pour 100 $.",
    instead: "il rapportait un autre nombre qu’aucune page lisible ne donne.",
    because: "la page de 2024 dit que les upsells restent à trois.",
  },
  S18: {
    chosen:
      "de février 2024 à juillet 2025, les points Sourced et Assisted comptent ensemble pour le minimum des points de vente.",
    instead: "seuls les points Sourced comptent, comme depuis juillet 2025.",
    because: "les pages de 2025 l’annoncent comme un changement.",
  },
  S19: {
    chosen: "l’adhésion coûte 400 $ par mois.",
    instead: "elle coûte 4 800 yens par mois, comme l’imprime la page japonaise.",
    because: "les deux ne s’accordent pas, et le montant en dollars figure à côté de la dispense.",
  },
  S20: {
    chosen:
      "le MRR dans une autre devise compte selon le tableau de conversion du programme, par exemple 88 euros pour 100 $.",
    instead: "le tableau ne fait qu’illustrer un taux que personne ne publie.",
    because: "les points suivent un taux fixe, et aucun autre n’est imprimé.",
  },
  K01: {
    chosen: "ce que le client paie le premier jour d’un mois compte pour tout le mois.",
    instead: "un changement compte dès son jour.",
    because: "les exemples imprimés comptent en mois entiers.",
  },
  K02: {
    chosen: "un enregistrement du jour de l’achat arrive trop tard, et celui qui expire ce jour-là ne compte plus.",
    instead: "enregistrer le jour de l’achat suffit.",
    because: "le texte demande un enregistrement avant l’achat.",
  },
  K03: {
    chosen: "la formule au jour de la vente fixe la durée.",
    instead: "un fournisseur qui devient partenaire gagne sur ses ventes antérieures au-delà de leur première année.",
    because: "le texte lie la durée à la vente.",
  },
  K04: {
    chosen:
      "la durée suit le calendrier : un client qui part consomme des mois et paie de nouveau pour ceux qui restent s’il revient.",
    instead: "un client qui part met fin à la durée, ou la suspend.",
    because: "les sources comptent les mois depuis la vente et ne citent aucune pause.",
  },
  K05: {
    chosen:
      "le contrôle a lieu le premier jour du trimestre et décide de ses trois mois ; un crédit retrouvé paie de nouveau.",
    instead: "un crédit perdu une fois met fin à la commission.",
    because: "la page publique parle d’un contrôle chaque trimestre.",
  },
  K06: {
    chosen:
      "la commission de chaque mois est arrondie au centime ; ce qui est repris figure au trimestre de sa saisie.",
    instead: "seule la somme d’un trimestre est arrondie, et un remboursement change le trimestre de son mois.",
    because: "ainsi les mois s’additionnent à leur trimestre, et un relevé payé reste tel quel.",
  },
  K07: {
    chosen: "un client existant paie une commission sur ce qu’il paie de plus que la veille de la vente.",
    instead: "avant le 17 novembre 2025, il en payait une sur tout.",
    because: "ce qu’il payait avant, vous ne l’avez pas vendu.",
  },
  K08: {
    chosen:
      "un partenaire qui devient fournisseur à partir de 2023 gagne encore sur une vente pendant douze mois complets ; revenir ne ranime rien.",
    instead: "les mois restants attendent le retour du partenaire.",
    because: "la page publique réduit la durée et ne cite aucun retour.",
  },
  K09: {
    chosen:
      "à partir du 17 novembre 2025, une vente croisée ou un passage supérieur sans transaction partagée ne paie rien.",
    instead: "le lien de confirmation d’une vente croisée suffit encore.",
    because: "la page publique plus récente demande la transaction partagée.",
  },
  K10: {
    chosen:
      "une prévision porte sur les trimestres complets des douze prochains mois, avec le MRR et le crédit d’aujourd’hui.",
    instead: "la commission n’est estimée que pour ce mois.",
    because: "rien d’autre n’est connu des mois à venir.",
  },
  K11: {
    chosen: "le premier MRR connu d’un client remonte jusqu’à la vente.",
    instead: "les mois avant le premier MRR connu ne rapportent rien.",
    because: "le MRR arrive avec le rapport mensuel suivant de HubSpot.",
  },
  K12: {
    chosen:
      "ce que le client d’un fournisseur achète plus tard est payé jusqu’à la fin de l’année qui commence à son premier achat, et pas au-delà.",
    instead: "une vente ultérieure d’un fournisseur paie douze mois à elle.",
    because: "l’édition allemande compte le reste de l’année à partir du premier achat.",
  },
  K13: {
    chosen:
      "chaque vente d’un partenaire a sa propre durée : ce que le client paie de plus qu’avant une vente ultérieure revient à celle-ci, et la vente antérieure continue avec ce qu’elle avait. Un achat ultérieur sans durée à lui est payé dans la durée en cours, et à personne à partir du 17 novembre 2025.",
    instead: "la première vente paie sur tout ce que le client paie.",
    because: "la durée dépend du jour de la conclusion, et aucun montant ne peut être payé deux fois.",
  },
  K14: {
    chosen:
      "à partir du 17 novembre 2025, un achat que personne n’a vendu, dans les douze mois qui suivent la première vente, revient à la dernière transaction partagée et paie aussi longtemps qu’elle ; sinon, il ne paie personne.",
    instead: "il revient à la vente dont la durée est en cours.",
    because: "la page publique plus récente le dit.",
  },
  K15: {
    chosen: "ce qu’un client de plusieurs ventes n’a pas payé est d’abord repris sur la dernière vente qui paie.",
    instead: "chaque vente en porte sa part.",
    because: "un MRR en baisse est lui aussi repris d’abord sur la dernière vente, et aucune page ne dit autre chose.",
  },
  K16: {
    chosen:
      "la commission d’un client qui paie dans une autre devise est convertie, ligne par ligne, au taux du dernier jour de son mois.",
    instead: "elle est convertie au taux du dernier jour du trimestre, ou de la veille du versement.",
    because: "la page publique parle du taux de fin de mois, et une ligne appartient à un mois.",
  },
  K17: {
    chosen:
      "une transaction ouverte est jugée comme si elle était gagnée à sa date de fermeture, sous le domaine enregistré, et ne s’ajoute à rien.",
    instead: "elle compte selon la probabilité de son étape.",
    because: "une probabilité n’est pas une commission : personne ne verse une telle somme.",
  },
  K20: {
    chosen: "les six mois pour les documents bancaires et fiscaux courent à partir de chaque vente qui rapporte.",
    instead: "ils courent une seule fois, à partir du jour de l’entrée dans le programme.",
    because: "les règles du programme comptent à partir de la transaction ; la FAQ ne nomme aucun délai.",
  },
  K21: {
    chosen: "la facture d’un trimestre est due la veille de sa date de paiement.",
    instead: "une facture plus tardive est payée aussi, mais plus tard.",
    because: "les règles la demandent chaque trimestre et ne nomment aucun jour.",
  },
};
