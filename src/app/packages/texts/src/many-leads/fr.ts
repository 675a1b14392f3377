import { pluralIn } from "../formats/plural-in.ts";
import { fr as list } from "../lead-import/fr.ts";
import type { ManyLeadsMessages } from "./en.ts";

const plural = pluralIn("fr");
const { register, working, progress, stopped, stoppedText, goOn, done, doneNone, invalidData, missing } = list;
const { unavailable, unavailableBecause } = list;

export const fr: ManyLeadsMessages = {
  ...{ register, working, progress, stopped, stoppedText, goOn, done, doneNone, invalidData, missing },
  ...{ unavailable, unavailableBecause },
  loading: (shown, count) => `Examen de ${shown} ${plural(count, "fiche", "fiches")}`,
  tooMany: {
    title: "Trop de fiches",
    text: (most) => `Sélectionnez au plus ${most} fiches à la fois. Rien n’a été enregistré.`,
  },
  summary: (ready, all) => `Leads à enregistrer : ${ready} sur ${all}`,
  none: "Aucune ne peut être enregistrée",
  refused: (shown, count) =>
    `${shown} ${plural(count, "fiche ne peut pas être enregistrée", "fiches ne peuvent pas être enregistrées")}`,
  reason: (why, shown) => `${shown} · ${why}`,
  because: {
    "unknown-record": "La fiche n’est pas encore arrivée chez Partner Standing.",
    doubled: "C’est le lead d’une autre fiche sélectionnée.",
    "already-registered": "Le lead est déjà enregistré.",
    pending: "Un enregistrement est déjà en attente.",
    "capacity-reached": "D’ici là, toutes les places sont prises.",
    other: "Le lead n’a plus pu être enregistré.",
  },
  copy: "Copier le résultat en CSV",
  copied: "Copié. Collez-le dans un fichier ou un tableur.",
  copyFailed: "Votre navigateur n’autorise pas la copie.",
  csv: {
    record: "Fiche",
    domain: "Domaine",
    result: "Résultat",
    registered: "Enregistré",
    ready: "Peut être enregistré",
  },
};
