import { pluralIn } from "../formats/plural-in.ts";
import type { LeadImportMessages } from "./en.ts";

const plural = pluralIn("fr");

export const fr: LeadImportMessages = {
  open: "Importer une liste",
  close: "Fermer l’import",
  title: "Enregistrer les leads d’une liste",
  intro:
    "Collez un tableau avec une colonne de domaines, d’adresses e-mail ou des deux, ou simplement un domaine par ligne. Chaque ligne est recherchée dans le CRM : le contact ayant l’adresse, sinon l’entreprise ayant le domaine.",
  list: "Liste",
  hint: (most) => `Jusqu’à ${most} lignes, telles qu’un tableur ou un export les écrit. Rien n’est encore enregistré.`,
  check: "Vérifier la liste",
  tooLong: "La liste dépasse 1 Mo. Collez-la en plusieurs fois, ou retirez les colonnes inutiles.",
  summary: (ready, all) => `Lignes enregistrables : ${ready} sur ${all}`,
  none: "Aucune ligne ne peut être enregistrée",
  read: (columns) => `Colonnes lues : ${columns}`,
  ignored: (columns) => `Colonnes ignorées : ${columns}`,
  readyTitle: (shown) => `Peuvent être enregistrées (${shown})`,
  refusedTitle: (shown) => `Ne peuvent pas être enregistrées (${shown})`,
  columns: { line: "Ligne", column: "Colonne", value: "Contenu", why: "Raison", domain: "Domaine", record: "Fiche" },
  record: { "0-1": "Contact", "0-2": "Entreprise" },
  noValue: "–",
  more: "Afficher plus",
  copy: "Copier ces lignes",
  copied: "Copié",
  copyFailed: "La copie a échoué",
  register: (shown, count) => `Enregistrer ${shown} ${plural(count, "lead", "leads")}`,
  working: (done, all) => `${done} sur ${all} traités`,
  progress: "Enregistrement en cours",
  stopped: (done, all) => `Arrêté après ${done} sur ${all}`,
  stoppedText: "Ce qui est enregistré le reste. Continuez : rien n’est enregistré deux fois.",
  goOn: "Continuer",
  done: (shown, count) => `${shown} ${plural(count, "lead enregistré", "leads enregistrés")}`,
  doneNone: "Rien n’a été enregistré",
  missing: {
    firstName: "prénom",
    lastName: "nom de famille",
    email: "adresse e-mail",
    company: "nom de l’entreprise",
    domain: "site web",
    relationship: "relation avec HubSpot",
  },
  why: {
    "no-column":
      "Aucune colonne ne s’appelle « Domaine », « Site web » ou « E-mail ». Nommez les colonnes dans la première ligne, ou collez uniquement des domaines.",
    "no-row": "Il n’y a aucune ligne à lire.",
    quotes: "Un guillemet n’en a pas de second. Ce qui le suit ne peut pas être séparé, donc rien n’a été lu.",
    cells:
      "Cette ligne n’a pas autant de cellules que la première. Mettez entre guillemets les textes avec séparateurs.",
    missing: "Ni domaine ni adresse e-mail ne figurent ici.",
    malformed: "Ce n’est ni un domaine ni une adresse e-mail, ou il y en a plusieurs.",
    "ip-address": "Une adresse IP n’est pas un domaine d’entreprise.",
    "free-mail": "Une messagerie gratuite ou jetable n’est pas un domaine d’entreprise.",
    platform:
      "Cette adresse est celle d’un réseau social, d’un service de liens ou de cartes, ou d’une place de marché, pas celle de l’entreprise.",
    "own-domain": "C’est votre propre domaine.",
    "hubspot-domain": "C’est le domaine de HubSpot.",
    "no-record":
      "Le CRM n’a ni entreprise ni contact correspondant. Créez-en un dans le CRM, puis importez de nouveau la ligne.",
    "capacity-reached": "D’ici là, toutes les places sont utilisées.",
  },
  tooManyRows: (most) => `La liste compte plus de ${most} lignes. Collez-la en plusieurs fois ; rien n’en a été lu.`,
  otherDomain: (domain) => `Sa fiche dans le CRM correspond à ${domain}. Importez ce domaine, ou corrigez la fiche.`,
  doubled: (otherLine) => `C’est le même lead qu’à la ligne ${otherLine}.`,
  alreadyRegistered: (domain, ends) => `${domain} est déjà enregistré, jusqu’au ${ends}.`,
  registeredElsewhere: (domain) => `${domain} est déjà enregistré, comme l’indique votre propre propriété.`,
  pending: (domain) => `Un enregistrement de ${domain} est en attente.`,
  unavailable: (why) => `Le lead n’est pas disponible : ${why}.`,
  invalidData: (missing) => `Manquant ou incorrect dans le CRM : ${missing}.`,
  unavailableBecause: {
    "existing-customer": "l’entreprise est déjà cliente de HubSpot",
    "active-sales-process": "il est dans un processus de vente actif avec HubSpot",
    "hubspot-rep-owned": "il est suivi par un représentant HubSpot",
    "other-partner": "il est enregistré par un autre partenaire",
    "your-property": "votre propre propriété l’indique",
  },
};
