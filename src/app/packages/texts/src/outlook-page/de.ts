import { pluralIn } from "../formats/plural-in.ts";
import { de as influences } from "../influences/de.ts";
import { de as roles } from "../role-names/de.ts";
import type { OutlookPageMessages } from "./en.ts";

const plural = pluralIn("de");

export const de: OutlookPageMessages = {
  loading: "Der Ausblick wird berechnet",
  outside: {
    title: "Nicht im Technologie-Partnerprogramm",
    text: "Diese Seite zeigt, was einer Technologie-Stufe bevorsteht. Ein Administrator trägt Ihre Programme in den Einstellungen ein.",
  },
  noTier: {
    title: "Sie haben keine Stufe, die eine Neubewertung nehmen könnte",
    text: "Was zur ersten führt, steht unter „Wege“. Wenn HubSpot Ihnen eine zuerkennt, tragen Sie sie in den Einstellungen ein.",
  },
  asOf: (date) => `Stand ${date}.`,
  restricted: "Beträge und Namen sehen Sie nicht: Summen stehen in Prozent des veröffentlichten Schwellenwerts.",
  target: "Ziel",

  reviews: {
    title: "Die nächsten Neubewertungen",
    cannotYet: (because) => `Hier ist noch keine Herabstufung möglich. Es reicht nicht, weil ${because}.`,
    because: (because) => `Weil ${because}.`,
    quiet: (shown, count, date) =>
      `${shown} weitere ${plural(count, "Neubewertung", "Neubewertungen")} bis ${date} ${plural(count, "ändert", "ändern")} nichts.`,
  },

  curves: {
    title: "Wie sich die Zahlen entwickeln",
    metric: "Zahl",
    none: "Zu dieser Zahl ist noch nichts bekannt.",
    known:
      "Nach heutigem Stand: Zeiträume enden an ihren Tagen, der MRR bleibt, wie er ist, und nichts Neues kommt hinzu.",
    estimates: (months, count, from) =>
      `„Vorsichtig gerechnet“ und „Erwartet“ sind Schätzungen aus ${months} ${plural(count, "Monat", "Monaten")} Ihrer eigenen Daten${from === null ? "" : ` seit ${from}`}.`,
    cautious: (worst) =>
      `Vorsichtig gerechnet: In einem Monat gehen ${worst} des MRR verloren, wie im schlechtesten Hundertstel der Monate.`,
    expected: (mean, reviews, deals, count) =>
      `Erwartet: In einem Monat gehen ${mean} des MRR verloren und kommen ${reviews} Marketplace-Bewertungen hinzu; ${deals} ${plural(count, "offener beeinflusster Deal zählt", "offene beeinflusste Deals zählen")} mit der Wahrscheinlichkeit der Phase.`,
    floor: "Weniger als ein Jahr ist bekannt, deshalb gilt mindestens ein festgelegter Verlust.",
  },

  whatIf: {
    title: "Was wäre, wenn?",
    intro: "Nehmen Sie an, was nicht im CRM steht. Gespeichert wird nichts.",
    kind: "Was geschieht",
    add: "Hinzufügen",
    adding: "Wird berechnet",
    list: "Angenommen",
    remove: "Entfernen",
    reset: "Von vorn beginnen",
    none: "Noch ist nichts angenommen.",
    today: "Heute",
    assumed: "Mit Ihren Annahmen",
    review: "Neubewertung",
    kinds: {
      reviews: "Marketplace-Bewertungen kommen hinzu",
      deal: "Ein Deal wird gewonnen",
      install: "Ein Kunde installiert die App",
      mrr: "Ein Kunde zahlt mehr oder weniger",
      loss: "Ein Kunde geht verloren",
      certification: "Eine App wird zertifiziert",
      contact: "Eine Ansprechperson wird benannt",
      form: "Das POC-Formular wird eingereicht",
      setting: "Eine Anforderung ist in den Einstellungen erfüllt",
    },
    said: {
      reviews: (shown, count, stars, date) =>
        `${shown} ${plural(count, "Marketplace-Bewertung", "Marketplace-Bewertungen")} (${stars}) am ${date}`,
      deal: (name, amount, date) => `${name ?? "Ein neuer Deal"}: ${amount} im Monat, gewonnen am ${date}`,
      install: (name, amount, date) =>
        `${name ?? "Ein neuer Kunde"} installiert die App am ${date}: ${amount} im Monat`,
      mrr: (name, amount, date) => `${name} zahlt ab ${date} ${amount} im Monat`,
      loss: (name, date) => `${name} deinstalliert die App am ${date}`,
      certification: (date) => `Eine App wird am ${date} zertifiziert`,
      contact: (role, date) => `${role}: benannt am ${date}`,
      form: (date) => `Das POC-Formular wird am ${date} eingereicht`,
      setting: (requirement, date) => `${requirement}: erfüllt ab ${date}`,
    },
    company: (id) => `Unternehmen ${id}`,
    deal: (id) => `Deal ${id}`,
    fields: {
      on: "Am",
      mrr: "US-Dollar im Monat",
      count: "Wie viele",
      stars: "Sterne, von 1 bis 5",
      boughtOn: "HubSpot gekauft am (optional)",
      companyId: "Kunde",
      another: "Ein anderer Kunde",
      address: "Adresse des Unternehmens in HubSpot oder seine ID",
      dealId: "Adresse des Deals in HubSpot oder seine ID (optional)",
      role: "Rolle",
      requirement: "Anforderung",
    },
    faults: {
      on: "Wählen Sie einen Tag ab 2026, höchstens zwei Jahre voraus.",
      mrr: "Geben Sie einen Betrag von 0 bis 100.000.000 ein.",
      count: "Geben Sie eine ganze Zahl von 1 bis 100 ein.",
      stars: "Geben Sie eine Zahl von 1 bis 5 ein.",
      boughtOn: "Wählen Sie einen Tag.",
      companyId: "Nennen Sie ein Unternehmen des CRM, von dem Sie das nicht schon annehmen.",
      dealId: "Nennen Sie einen Deal des CRM, von dem Sie das nicht schon annehmen.",
      many: "Höchstens 50 auf einmal.",
      twice: "Eines davon ist schon anders angenommen. Entfernen Sie das zuerst.",
    },
    refused: "Nicht angenommen",
    roles,
  },

  ways: {
    title: "Wege",
    intro: (tier) => `Was nötig ist, um Ihre Stufe zu halten und ${tier} zu erreichen. Ein Weg gilt nur als Ganzes.`,
    introKeep: "Was nötig ist, um Ihre Stufe zu halten. Ein Weg gilt nur als Ganzes.",
    none: "Keine Datensätze des CRM führen bei einer der nächsten vier Neubewertungen dorthin. Versuchen Sie etwas unter „Was wäre, wenn?“.",
    assume: "Annehmen",
    assumed: "Angenommen",
    plan: "Einplanen",
    startWith: "Zum Beispiel:",
    planTitle: (way) => `${way}: eine Aufgabe je Schritt`,
    create: (count) => plural(count, "Aufgabe erstellen", "Aufgaben erstellen"),
    planRefused: "Nicht jede Aufgabe wurde erstellt. Drücken Sie noch einmal: Was es gibt, entsteht nicht doppelt.",
    planned: (shown, count, date) =>
      `${shown} ${plural(count, "Aufgabe", "Aufgaben")} erstellt, spätestens fällig am ${date}.`,
    colleagues: "Kollegen werden abgerufen",
    cancel: "Abbrechen",
  },

  rollOff: {
    title: "Was aus dem Zeitraum fällt",
    intro:
      "Ein Deal, eine Installation oder eine Marketplace-Bewertung zählt zwölf Monate. Was Kunden zahlen, hat keinen solchen Tag.",
    none: "Nichts von dem, was heute zählt, fällt aus seinem Zeitraum.",
    columns: {
      on: "Tag",
      record: "Datensatz",
      metric: "Zahl",
      amount: "Entfällt",
      after: "Dann übrig",
      breaks: "Folge",
    },
    breaks: (requirements) => `Nicht mehr erfüllt: ${requirements}`,
  },

  influence: {
    title: "Einfluss",
    intro: "Nur markierte Deals zählen, und nur was Sie in HubSpots Formular einreichen, kann HubSpot bestätigen.",
    loading: "Deals werden abgerufen",
    names: { unmarked: "Nicht markiert", unsubmitted: "Einzureichen", submitted: "Eingereicht" },
    count: (shown, count) => `${shown} ${plural(count, "Deal", "Deals")}`,
    about: {
      unmarked:
        "Gewonnene Deals der letzten zwölf Monate, an denen Sie beteiligt gewesen sein können; was am meisten bringt, zuerst.",
      unsubmitted: "Markiert, aber nicht als eingereicht vermerkt.",
      submitted: "Als in HubSpots Formular eingereicht vermerkt.",
    },
    none: {
      unmarked: "Jeder gewonnene Deal, an dem Sie beteiligt gewesen sein können, ist markiert.",
      unsubmitted: "Nichts wartet darauf, eingereicht zu werden.",
      submitted: "Noch ist nichts als eingereicht vermerkt.",
    },
    columns: {
      ...{ deal: "Deal", company: "Kunde", wonOn: "Gewonnen am", amount: "Im Monat", why: "Warum" },
      ...{ marked: "Markiert als", submitted: "Eingereicht", act: "Nächster Schritt" },
    },
    because: { installed: "hatte die App", registered: "war registrierter Lead" },
    closes: (tiers) => `reicht allein für ${tiers}`,
    submissions: { "helped-close": "beim Abschluss geholfen", referred: "neuer Account vermittelt" },
    submittedOn: (date, by) => (by === null ? date : `${date}, vermerkt von ${by}`),
    mark: "Markieren …",
    markOf: (name) => `${name} markieren`,
    choose: "Wie haben Sie ihn beeinflusst?",
    influences,
    note: "Als eingereicht vermerken …",
    noteOf: (name) => `${name} als eingereicht vermerken`,
    on: "Eingereicht am",
    save: "Speichern",
    marked: (name, influence) =>
      `${name} ist markiert: ${influence}. Der Deal steht unter „Einzureichen“, sobald HubSpot ihn hat.`,
    noted: (name, date) =>
      `${name} ist als eingereicht am ${date} vermerkt. Der Deal steht unter „Eingereicht“, sobald HubSpot ihn hat.`,
    refused: "Nicht gespeichert",
    refusedText:
      "Die Eigenschaft dafür hat in HubSpot keine solche Option, oder der Deal ist nicht markiert. Sehen Sie sich den Deal in HubSpot an.",
    dayFault: "Wählen Sie einen Tag, der schon war.",
    hidden: (shown, count) =>
      `${shown} ${plural(count, "Deal", "Deals")}. Deals und Beträge sehen laut Einstellungen nur benannte Personen.`,
    hiddenNone: "Es gibt keine.",
    unknown: "–",
  },
};
