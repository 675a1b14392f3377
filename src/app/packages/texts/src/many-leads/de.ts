import { pluralIn } from "../formats/plural-in.ts";
import { de as list } from "../lead-import/de.ts";
import type { ManyLeadsMessages } from "./en.ts";

const plural = pluralIn("de");
const { register, working, progress, stopped, stoppedText, goOn, done, doneNone, invalidData, missing } = list;
const { unavailable, unavailableBecause } = list;

export const de: ManyLeadsMessages = {
  ...{ register, working, progress, stopped, stoppedText, goOn, done, doneNone, invalidData, missing },
  ...{ unavailable, unavailableBecause },
  loading: (shown, count) => `${shown} ${plural(count, "Datensatz wird", "Datensätze werden")} angesehen`,
  tooMany: {
    title: "Zu viele Datensätze",
    text: (most) => `Wählen Sie höchstens ${most} Datensätze auf einmal aus. Es wurde nichts registriert.`,
  },
  summary: (ready, all) => `Registrierbar: ${ready} von ${all}`,
  none: "Keiner davon kann registriert werden",
  refused: (shown, count) =>
    `${shown} ${plural(count, "Datensatz kann", "Datensätze können")} nicht registriert werden`,
  reason: (why, shown) => `${shown} · ${why}`,
  because: {
    "unknown-record": "Der Datensatz ist bei Partner Standing noch nicht angekommen.",
    doubled: "Es ist der Lead eines anderen ausgewählten Datensatzes.",
    "already-registered": "Er ist bereits registriert.",
    pending: "Eine Registrierung steht bereits aus.",
    "capacity-reached": "Bis dahin sind alle Plätze belegt.",
    other: "Er konnte nicht mehr registriert werden.",
  },
  copy: "Ergebnis als CSV kopieren",
  copied: "Kopiert. Fügen Sie es in eine Datei oder eine Tabelle ein.",
  copyFailed: "Ihr Browser erlaubt das Kopieren nicht.",
  csv: {
    record: "Datensatz",
    domain: "Domain",
    result: "Ergebnis",
    registered: "Registriert",
    ready: "Kann registriert werden",
  },
};
