import { pluralIn } from "../../formats/plural-in.ts";
import type { en } from "./en.ts";

const plural = pluralIn("fr");

export const fr: typeof en = {
  account: "Compte",
  timeZone: "Fuseau horaire",
  currency: "Devise",
  mayDo: "Peut lire et écrire",
  scopes: "Entreprises, contacts, transactions et leurs propriétés ; lit les propriétaires et les utilisateurs",
  lastRead: "Dernière lecture du CRM",
  never: "Pas encore",
  lag: "Âge des chiffres",
  records: "Fiches lues",
  queue: "Fiches encore à mettre à jour dans le CRM",
  noErrors: "Aucune erreur.",
  errorsTitle: "Erreurs en cours",
  errors: {
    "sync-failed": "Le CRM n’a pas pu être lu. Un nouvel essai aura lieu de lui-même.",
    "kind-unread":
      "Les fiches de ce type n’ont pas pu être lues, les autres oui. Un nouvel essai aura lieu de lui-même.",
    "crm-write-refused": "HubSpot a refusé la mise à jour de cette fiche.",
    "time-zone-unknown":
      "Le fuseau horaire du compte n’est pas connu, ses jours sont donc comptés en UTC. Choisissez-le à nouveau dans HubSpot.",
  },
  since: (instant) => `Depuis le ${instant}.`,
  says: (message) => `HubSpot indique : « ${message} »`,
  sync: "Synchroniser maintenant",
  syncing: "Lecture du CRM en cours",
  progress: (done, all) => `Types de fiches lus : ${done} sur ${all}`,
  export: "Exportation",
  exportHint: "Une copie de tout ce que cette application conserve de votre compte.",
  exportButton: "Rassembler les données",
  exporting: (shown, count) => `${shown} ${plural(count, "fiche rassemblée", "fiches rassemblées")}`,
  exported: (shown, count) =>
    `${shown} ${plural(count, "fiche est prête", "fiches sont prêtes")}. Copiez le tout et collez-le dans un fichier.`,
  copy: "Copier les données",
  copied: "Copié. Collez-le dans un fichier.",
  erase: "Effacer…",
  eraseTitle: "Effacer tout ce qui est conservé de ce compte ?",
  eraseText:
    "Chiffres, enregistrements, historique et paramètres disparaissent pour de bon. Le CRM reste tel quel. Il n’y a pas de retour possible.",
  eraseLabel: (portalId) => `Saisissez le numéro du compte : ${portalId}`,
  eraseConfirm: "Tout effacer",
  eraseCancel: "Garder",
  erasing: {
    data: {
      title: "Tout ce qui est conservé de ce compte est en cours d’effacement",
      text: "L’effacement se poursuit de lui-même, même si vous quittez cette page. Il ne peut pas être annulé.",
    },
    hubspot: {
      title: "Les données de ce compte sont effacées, l’application est encore installée",
      text: "HubSpot n’a pas encore désinstallé l’application ; la demande est répétée pendant une heure. Si l’application figure ensuite encore parmi les applications connectées, désinstallez-la à cet endroit.",
    },
  },
  erased: "Tout ce qui était conservé de ce compte est effacé",
  erasedText:
    "Le CRM est resté tel quel. Ce compte n’est plus connecté ; la personne qui exploite le service le reconnecte.",
};
