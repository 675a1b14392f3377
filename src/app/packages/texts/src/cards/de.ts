import { isOneLine } from "../formats/one-line.ts";
import { pluralIn } from "../formats/plural-in.ts";
import type { CardMessages } from "./en.ts";
import { de as properties } from "../property-names/de.ts";

const plural = pluralIn("de");

export const de: CardMessages = {
  noTier: "Keine Stufe",
  creditedSince: (date) => `zuerkannt seit ${date}`,
  stars: (count, shown) => `${shown} ${plural(count, "Stern", "Sterne")}`,
  seeAll: "Alle anzeigen",
  fillIn: "Hier ausfüllen",
  andMore: (shown) => `und ${shown} weitere`,

  properties: { ...properties.crm, ...properties.own },
  problems: {
    "mrr-missing": (property) => `„${property}“ ist leer, darum zählt kein MRR.`,
    "mrr-invalid": (property, value) => `„${property}“ enthält „${value}“, das ist kein Betrag.`,
    "history-cut-off": (property, value) =>
      `Werte von „${property}“ vor dem ${value} sind nicht bekannt; der älteste bekannte steht für sie.`,
    "dates-impossible": (property, value) => `„${property}“ (${value}) liegt vor der Installation.`,
    "date-invalid": (property, value) => `„${property}“ enthält „${value}“, das ist kein Datum.`,
    "deal-mrr-missing": (property) => `„${property}“ ist leer und der Deal hat keine wiederkehrenden Artikel.`,
    "deal-mrr-invalid": (property, value) => `„${property}“ enthält „${value}“, das ist kein Betrag.`,
    "currency-rate-missing": (property, value) =>
      `„${property}“ ist ${value}: Geben Sie den US-Dollar-Kurs in den Einstellungen an.`,
    "close-date-missing": (property) => `„${property}“ ist leer, darum zählt der Deal nicht.`,
    "rating-missing": (property) => `„${property}“ ist leer, darum zählt die Marketplace-Bewertung nicht.`,
    "rating-invalid": (property, value) => `„${property}“ enthält „${value}“; nur 1 bis 5 Sterne zählen.`,
    "activity-date-missing": (property) => `„${property}“ ist leer; der andere Tag steht dafür.`,
    "activity-dates-impossible": (property, value) => `„${property}“ (${value}) liegt vor der ersten Aktivität.`,
    "manager-missing": (property) => `„${property}“ ist leer, darum zählt der Kunde nicht als verwaltet.`,
    "sale-credit-missing": (property) =>
      `„${property}“ ist leer: Ohne „Sourced“ oder „Assisted“ bringt der Verkauf keine Punkte.`,
    "email-invalid": (property, value) => `„${property}“ enthält „${value}“, das ist keine E-Mail-Adresse.`,
    "text-damaged": (property, value) => `„${property}“ enthält „${value}“; ein Zeichen davon ist nicht lesbar.`,
    "option-unknown": (property, value) =>
      `„${property}“ enthält „${value}“, das ist keine der Optionen; deshalb zählt es nicht.`,
    "record-unreadable": (property, value) =>
      property === ""
        ? "Dieser Datensatz lässt sich nicht speichern, deshalb zählt nichts davon."
        : `„${property}“ enthält ${value === "" ? "nichts" : `„${value}“`}, das ist nicht lesbar; deshalb zählt nichts von diesem Datensatz.`,
  },

  toRepair: "Im CRM zu korrigieren",
  savingProblems: {
    away: "HubSpot antwortet zurzeit nicht. Es erfährt es, sobald es wieder antwortet.",
    refused:
      "HubSpot nimmt es für einen Datensatz nicht an und wird erneut gefragt. Ein Administrator sieht die Begründung in den Einstellungen.",
    "account-refused":
      "HubSpot nimmt zurzeit nichts von der App an: Ihr fehlt der Zugriff, oder die Abrufe des Tages sind aufgebraucht. Ein Administrator sieht mehr in den Einstellungen.",
    failed: "HubSpot konnte es noch nicht erfahren. Es wird von selbst erneut versucht.",
  },

  explain: {
    showMore: "Mehr anzeigen",
    button: (name) => `${name} erklären`,
    rule: "Die Regel",
    needs: (tier, target) => `${tier} verlangt mindestens ${target}.`,
    trend: (name) => `${name}, die letzten zwölf Monate`,
    limit: (tier, target) => `${tier} verlangt ${target}`,
    printed: "Wo es steht",
    lines: (document, lines) => `${document}, ${isOneLine(lines) ? "Zeile" : "Zeilen"} ${lines}`,
    clause: (work, places) => `${work}: ${places}`,
    sourcesLoading: "Die Fundstellen werden geholt",
    contested: "Wie unklare Stellen gelesen werden",
    unclear: (shown, count) => `${shown} ${plural(count, "unklare Stelle", "unklare Stellen")}`,
    chosen: (text) => `Wir lesen es so: ${text}`,
    instead: (text) => `Es könnte auch heißen: ${text}`,
    because: (text) => `Denn: ${text}`,
    unknownReading: (id) => `Unklare Stelle ${id}: siehe die Zeilen oben.`,
  },

  notes: { title: "Gut zu wissen", loading: "Wissenswertes wird geladen" },

  freshness: {
    asOf: (age) => `Stand: ${age}`,
    justNow: "gerade eben",
    reading: "Das CRM wird neu eingelesen.",
    readingFailed: "Das letzte Einlesen des CRM ist fehlgeschlagen; es wird wiederholt.",
    kinds: { companies: "Unternehmen", deals: "Deals", contacts: "Kontakte", partner_clients: "Partner-Kunden" },
    unread: (kind, instant) =>
      `${kind} können zurzeit nicht gelesen werden: Was aus ihnen folgt, hat den Stand ${instant}.`,
    problems: (shown, count) =>
      `${shown} ${plural(count, "Eintrag im CRM konnte", "Einträge im CRM konnten")} nicht gezählt werden.`,
    reload: "Neu laden",
    reloading: "Wird neu geladen",
    stale: (instant) => `Dies sind die Zahlen vom ${instant}.`,
  },

  states: {
    loading: "Ihr Stand wird geladen",
    retry: "Erneut versuchen",
    openDetails: "Details öffnen",
    detailsTitle: "Partner Standing",
    firstSync: {
      title: "Ihr CRM wird zum ersten Mal eingelesen",
      text: "Ihr Stand erscheint, wenn alles gelesen ist, damit Sie nie eine halbe Summe sehen.",
      failed: "Das erste Einlesen ist fehlgeschlagen. Es wird von selbst wiederholt.",
      unread: (kinds) => `Diese Datensätze konnten nicht gelesen werden: ${kinds}. Es wird von selbst wiederholt.`,
      progress: (done, all) => `${done} von ${all} Arten von Datensätzen`,
      records: (shown, count) => `${shown} ${plural(count, "Datensatz", "Datensätze")} gelesen`,
    },
    deriving: {
      title: "Ihre Zahlen werden neu berechnet",
      text: "Einstellungen, Zeitzone oder Währung des Accounts haben sich geändert. Ihr Stand erscheint, wenn alles danach berechnet ist, damit Sie nie eine Mischung aus alten und neuen Zahlen sehen.",
    },
    failures: {
      away: {
        title: "Der Dienst ist nicht erreichbar",
        text: "Ihre Daten sind sicher. Versuchen Sie es in einer Minute erneut.",
      },
      timeout: {
        title: "Der Dienst hat zu lange gebraucht",
        text: "Versuchen Sie es erneut; der zweite Versuch ist meist schneller.",
      },
      busy: { title: "Zu viele Anfragen zugleich", text: "Warten Sie einen Moment und versuchen Sie es dann erneut." },
      "not-connected": {
        title: "Noch nicht verbunden",
        text: "Dieser Account ist nicht mit Partner Standing verbunden. Ein Administrator verbindet ihn in den Einstellungen der App.",
      },
      "being-erased": {
        title: "Die Daten dieses Accounts werden gelöscht",
        text: "Ein Administrator hat das veranlasst. Für diesen Account wird nichts mehr angezeigt oder gespeichert.",
      },
      "not-trusted": {
        title: "Der Dienst hat diese Anfrage nicht angenommen",
        text: "Sein Client Secret passt nicht zu dieser App. Ein Administrator muss es berichtigen.",
      },
      "not-configured": {
        title: "Die Adresse des Dienstes fehlt",
        text: "Die App wurde ohne API_BASE_URL hochgeladen. Ein Administrator muss sie im Profil ergänzen.",
      },
      "first-sync": {
        title: "Ihr CRM wird zum ersten Mal eingelesen",
        text: "Die Datensätze hinter diesem Wert erscheinen, wenn alles gelesen ist.",
      },
      deriving: {
        title: "Die Zahlen werden neu berechnet",
        text: "Einstellungen, Zeitzone oder Währung des Accounts haben sich geändert. Versuchen Sie es gleich noch einmal.",
      },
      "not-allowed": {
        title: "Beträge werden Ihnen nicht angezeigt",
        text: "Wer die Beträge des Portfolios und die Datensätze dahinter sieht, legt ein Administrator in den Einstellungen fest.",
      },
      "unknown-record": {
        title: "Dieser Datensatz ist noch nicht bekannt",
        text: "Er ist vielleicht neu. Er erscheint nach dem nächsten Einlesen des CRM.",
      },
      "key-reused": {
        title: "Es wurde nichts getan",
        text: "Dies wurde für etwas anderes gehalten, das vorher gesendet worden war. Versuchen Sie es erneut.",
      },
      "version-mismatch": {
        title: "Dienst und Karte haben verschiedene Versionen",
        text: "Eines wurde vor dem anderen aktualisiert. Laden Sie die Seite neu; bleibt es dabei, sagen Sie es einem Administrator.",
      },
    },
  },
};
