import { pluralIn } from "../formats/plural-in.ts";
import type { LeadImportMessages } from "./en.ts";

const plural = pluralIn("de");

export const de: LeadImportMessages = {
  open: "Liste importieren",
  close: "Import schließen",
  title: "Leads einer Liste registrieren",
  intro:
    "Fügen Sie eine Tabelle mit einer Spalte für Domains, für E-Mail-Adressen oder beides ein, oder einfach eine Domain je Zeile. Jede Zeile wird im CRM nachgeschlagen: der Kontakt mit der Adresse, sonst das Unternehmen mit der Domain.",
  list: "Liste",
  hint: (most) =>
    `Bis zu ${most} Zeilen, wie eine Tabellenkalkulation oder ein Export sie schreibt. Noch wird nichts registriert.`,
  check: "Liste prüfen",
  tooLong: "Die Liste ist länger als 1 MB. Fügen Sie sie in Teilen ein, oder lassen Sie unnötige Spalten weg.",
  summary: (ready, all) => `Registrierbar: ${ready} von ${all} Zeilen`,
  none: "Keine Zeile kann registriert werden",
  read: (columns) => `Gelesene Spalten: ${columns}`,
  ignored: (columns) => `Ausgelassene Spalten: ${columns}`,
  readyTitle: (shown) => `Kann registriert werden (${shown})`,
  refusedTitle: (shown) => `Kann nicht registriert werden (${shown})`,
  columns: { line: "Zeile", column: "Spalte", value: "Eintrag", why: "Grund", domain: "Domain", record: "Datensatz" },
  record: { "0-1": "Kontakt", "0-2": "Unternehmen" },
  noValue: "–",
  more: "Mehr anzeigen",
  copy: "Diese Zeilen kopieren",
  copied: "Kopiert",
  copyFailed: "Kopieren fehlgeschlagen",
  register: (shown, count) => `${shown} ${plural(count, "Lead", "Leads")} registrieren`,
  working: (done, all) => `${done} von ${all} erledigt`,
  progress: "Wird registriert",
  stopped: (done, all) => `Angehalten nach ${done} von ${all}`,
  stoppedText: "Was registriert ist, bleibt registriert. Machen Sie weiter: Nichts wird zweimal registriert.",
  goOn: "Weitermachen",
  done: (shown, count) => `${shown} ${plural(count, "Lead", "Leads")} registriert`,
  doneNone: "Nichts wurde registriert",
  missing: {
    firstName: "Vorname",
    lastName: "Nachname",
    email: "E-Mail-Adresse",
    company: "Name des Unternehmens",
    domain: "Website",
    relationship: "Beziehung zu HubSpot",
  },
  why: {
    "no-column":
      "Keine Spalte heißt „Domain“, „Website“ oder „E-Mail“. Benennen Sie die Spalten in der ersten Zeile, oder fügen Sie nur Domains ein.",
    "no-row": "Es gibt keine Zeile zu lesen.",
    quotes:
      "Ein Anführungszeichen hat kein zweites. Was dahinter steht, lässt sich nicht trennen, deshalb wurde nichts gelesen.",
    cells:
      "Diese Zeile hat eine andere Zahl von Zellen als die erste. Setzen Sie Texte mit Trennzeichen in Anführungszeichen.",
    missing: "Hier steht weder eine Domain noch eine E-Mail-Adresse.",
    malformed: "Das ist weder eine Domain noch eine E-Mail-Adresse, oder es sind mehrere.",
    "ip-address": "Eine IP-Adresse ist keine Firmendomain.",
    "free-mail": "Ein Freemail- oder Wegwerf-Postfach ist keine Firmendomain.",
    platform:
      "Diese Adresse gehört zu einem sozialen Netzwerk oder zu einem Link-, Karten- oder Marktplatzdienst, nicht zum Unternehmen.",
    "own-domain": "Das ist Ihre eigene Domain.",
    "hubspot-domain": "Das ist HubSpots eigene Domain.",
    "no-record":
      "Das CRM hat dazu weder Unternehmen noch Kontakt. Legen Sie dort einen an, und importieren Sie die Zeile dann erneut.",
    "capacity-reached": "Bis dahin sind alle Plätze belegt.",
  },
  tooManyRows: (most) =>
    `Die Liste hat mehr als ${most} Zeilen. Fügen Sie sie in Teilen ein; nichts davon wurde gelesen.`,
  otherDomain: (domain) =>
    `Der Datensatz im CRM steht für ${domain}. Importieren Sie diese Domain, oder berichtigen Sie den Datensatz.`,
  doubled: (otherLine) => `Das ist derselbe Lead wie in Zeile ${otherLine}.`,
  alreadyRegistered: (domain, ends) => `${domain} ist schon registriert, bis ${ends}.`,
  registeredElsewhere: (domain) => `${domain} ist schon registriert, wie Ihre eigene Eigenschaft sagt.`,
  pending: (domain) => `Eine Registrierung von ${domain} steht aus.`,
  unavailable: (why) => `Der Lead ist nicht verfügbar: ${why}.`,
  invalidData: (missing) => `Im CRM fehlt oder stimmt nicht: ${missing}.`,
  unavailableBecause: {
    "existing-customer": "das Unternehmen ist bereits HubSpot-Kunde",
    "active-sales-process": "er ist in einem aktiven Verkaufsprozess mit HubSpot",
    "hubspot-rep-owned": "er liegt bei einem HubSpot-Mitarbeiter",
    "other-partner": "er ist von einem anderen Partner registriert",
    "your-property": "Ihre eigene Eigenschaft sagt es",
  },
};
