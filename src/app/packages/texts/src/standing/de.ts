import { de as card } from "../cards/de.ts";
import { hasNoRating } from "../formats/has-no-rating.ts";
import { pluralIn } from "../formats/plural-in.ts";
import { de as lacking } from "../gaps/de.ts";
import { de as roleNames } from "../role-names/de.ts";
import { de as tasks } from "../tasks/de.ts";
import { de as names } from "../technology-names/de.ts";
import { de as notSetUp } from "../set-up/de.ts";
import type { Messages } from "./en.ts";

const plural = pluralIn("de");

/** Null is no tier: it is lost or reached, and nobody moves to or from it. */
function moved(from: string | null, to: string | null, are = "sind", have = "haben"): string {
  if (from === null) return `${have} Sie die Stufe ${to} erreicht`;
  return to === null ? `${have} Sie die Stufe ${from} verloren` : `${are} Sie von ${from} zu ${to} gewechselt`;
}

export const de: Messages = {
  ...card,
  tiers: names.tiers,
  metrics: names.metrics,
  requirements: names.requirements,

  ...lacking,

  review: {
    title: (date, inDays) => `Nächste Neubewertung am ${date}, ${inDays}`,
    demotion: (tier, because) => `Voraussichtlich Herabstufung auf ${tier}${because && `, weil ${because}`}.`,
    demotionToNone: (because) => `Voraussichtlich Verlust der Stufe${because && `, weil ${because}`}.`,
    unchanged: (tier) => `${tier} bleibt bestehen.`,
    unchangedWithoutTier: "Es bleibt bei keiner Stufe.",
    unchangedAlthough: (tier, because) =>
      `${tier} bleibt bestehen, obwohl ${because}: Bei dieser Neubewertung ist keine Herabstufung möglich.`,
    dropAhead: (date, tier, because) =>
      `Am ${date}: voraussichtlich Herabstufung auf ${tier}${because && `, weil ${because}`}.`,
    promotion: (tier) => `Voraussichtlich Aufstieg auf ${tier}.`,
    promotionPending: (tier, date) =>
      `Voraussichtlich Aufstieg auf ${tier}, sobald das POC-Formular vollständig ist, spätestens am ${date}.`,
  },

  lastReview: {
    title: (date) => `Was hat HubSpot am ${date} entschieden?`,
    recorded: (from, to) =>
      `Nach den veröffentlichten Regeln ${moved(from, to)}, und so steht es hier. Falls die E-Mail von HubSpot etwas anderes sagt, korrigieren Sie die Stufe in den Einstellungen.`,
    open: (from, to) =>
      `Nach den Zahlen dieses Tages ${moved(from, to, "wären", "hätten")}. Vermerken Sie in den Einstellungen, welche Stufe die E-Mail von HubSpot nennt.`,
  },

  pocForm: {
    pendingTitle: (tier) => `Der Aufstieg auf ${tier} wartet auf das POC-Formular`,
    pendingText: (date, inDays) =>
      `Reichen Sie das Formular spätestens am ${date} ein (${inDays}). Danach können Sie sich erst bei der nächsten Neubewertung wieder qualifizieren.`,
    pendingStale: (filed) =>
      `Das Formular vom ${filed} gilt nicht mehr: Eine Ansprechperson hat sich geändert oder fehlt.`,
    staleTitle: "Das POC-Formular muss erneut eingereicht werden",
    staleText: (tier, filed) =>
      `${tier} setzt es voraus. Seit der Einreichung am ${filed} hat sich eine Ansprechperson geändert oder fehlt.`,
    where:
      "In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Partner Standing > Einstellungen, unter „Ansprechpersonen“.",
  },

  noTierNow: {
    title: "Sie haben zurzeit keine Stufe",
    text: (tier, because) => `${tier} ist nicht möglich, weil ${because}.`,
    textWithoutGap: (tier) => `Alle Anforderungen von ${tier} sind erfüllt: Die nächste Neubewertung entscheidet.`,
  },

  notSetUp,

  gaps: {
    ...lacking.against,
    title: (tier) => `Bis ${tier}`,
    titleKeep: (tier) => `${tier} halten`,
    top: "Darüber gibt es keine Stufe. Jetzt zählt der Abstand zu jeder Grenze.",
    met: (met, total) => `${met} von ${total} Pflichtanforderungen erfüllt`,
    takesAll: "Alles davon ist nötig.",
    missingOn: (date, because) => `Am ${date} reicht es nicht, weil ${because}.`,
    settledMet: (shown) => `${shown} erfüllt`,
    settledOther: (shown, count) => `${shown} ${plural(count, "verhindert", "verhindern")} keine Stufe`,
    toGo: (missing, count) => `es ${plural(count, "fehlt", "fehlen")} ${missing}`,
    above: (margin) => `${margin} darüber`,
    onTheLimit: "genau auf der Grenze",
    or: "oder",
    metBy: (metric) => `Erfüllt durch ${metric}`,
    closest: (name, margin) => `Am knappsten: ${name}, ${margin}.`,
    firstToBreak: (because) => `Gefährdet, weil ${because}.`,
    statusMet: "Erfüllt",
    statusMissing: "Fehlt",
    statusWaived: "Entfällt",
    statusPreferred: "Bevorzugt",
    officialBeside: (shown, date) => `HubSpot nennt ${shown} am ${date}`,
    officialCounts: (date, shown) => `Wert von HubSpot vom ${date}; berechnet: ${shown}`,
    noFigure: "keiner",
    noteNotChecked: "Noch von niemandem geprüft. Ihre eigene Prüfung gehört in die Einstellungen, unter „Programme“.",
    notePreferred: "Bevorzugt: verhindert keine Stufe",
    noteWaived: "Entfällt durch die Premier-Ausnahme",
  },

  record: {
    title: (name) => `Dieser Datensatz: ${name}`,
    ofCompany: "Die Zahlen sind die seines Unternehmens:",
    since: (date) => `seit ${date}`,
    leaves: (date) => `verlässt den Zeitraum am ${date}`,
    paysNow: (amount) => `heute ${amount}; es zählt der Durchschnitt von 12 Monaten`,
    attributed: (amount) => `${amount} pro Monat zählen zum zugeordneten MRR`,
    influenced: (amount, shown, count) =>
      `${shown} ${plural(count, "beeinflusster Deal", "beeinflusste Deals")}, ${amount} pro Monat`,
    firstNinetyDays: (amount) => `${amount} pro Monat zählen zum MRR aus App-Installationen in den ersten 90 Tagen`,
    installedAfter: (shown, days) => `${shown} ${plural(days, "Tag", "Tage")} nach dem Kauf von HubSpot installiert`,
    reviews: (shown, count) =>
      `${shown} ${plural(count, "Marketplace-Bewertung zählt", "Marketplace-Bewertungen zählen")}`,
    rating: (stars) => `Dieser Kunde hat ${stars} vergeben`,
    whyNot: {
      "not-installed": () => "Die App ist nicht installiert",
      uninstalled: () => "Die App ist deinstalliert",
      "no-mrr": () => "Es ist kein MRR bekannt",
      "installed-before-purchase": (shown, days) =>
        `Die App wurde ${shown} ${plural(days, "Tag", "Tage")} vor dem Kauf von HubSpot installiert`,
      "installed-after-90-days": (shown) =>
        `Die App wurde ${shown} Tage nach dem Kauf von HubSpot installiert, mehr als 90`,
      "purchase-date-unknown": () => "Es ist nicht bekannt, wann HubSpot gekauft wurde",
      "left-the-window": () => "Hat den rollierenden Zeitraum von 12 Monaten verlassen",
      "not-yet": () => "Liegt in der Zukunft und zählt noch nicht",
      "no-influenced-deal": () => "Kein beeinflusster Deal mit diesem Kunden in den letzten 12 Monaten",
      "no-marketplace-review": () => "Keine Marketplace-Bewertung von diesem Kunden in den letzten 12 Monaten",
      "no-company": () => "Dieser Kontakt hat kein Unternehmen, darum zählt kein MRR",
      "data-problem": () => "Etwas fehlt oder stimmt nicht, darum zählt es noch nicht",
    },
    countsFor: (list) => `Zählt: ${list}`,
    addedAmount: (amount, name) => `${amount} ${name}`,
    addedReviews: (shown, count) => `${shown} ${plural(count, "Marketplace-Bewertung", "Marketplace-Bewertungen")}`,
    adds: (list) => `Dieser Kunde bringt: ${list}`,
    ask: {
      button: "E-Mail mit Bitte um Bewertung kopieren",
      buttonIn: {
        en: "E-Mail mit Bitte um Bewertung auf Englisch kopieren",
        de: "E-Mail mit Bitte um Bewertung auf Deutsch kopieren",
        fr: "E-Mail mit Bitte um Bewertung auf Französisch kopieren",
      },
      copied: "Kopiert",
      failed: "Ihr Browser erlaubt das Kopieren nicht.",
      email: [
        "Betreff: Ihre Bewertung im HubSpot Marketplace",
        "Guten Tag,",
        "Sie nutzen unsere App seit einiger Zeit. Würden Sie anderen im HubSpot Marketplace sagen, was sie Ihnen bringt?",
        "Zwei oder drei Sätze in Ihren eigenen Worten genügen, Lob wie Kritik. Für eine Bewertung gibt es keine Gegenleistung: Es hilft, wenn sie ehrlich ist.",
        "Hier können Sie sie schreiben: [Link zum Listing]",
        "Vielen Dank und freundliche Grüße",
      ],
    },
    countsForNothing: (why) => `Zählt noch nicht. ${why}.`,
    unknown: "Über diesen Datensatz ist noch nichts bekannt.",
  },

  steps: {
    none: "Es fehlt nichts. Halten Sie es so.",
    by: (step, date) => `${step}, bis ${date}.`,
    pocFormName: "POC-Formular",
    task: {
      keep: (tier, date) => `Sichert die Stufe ${tier} bei der Neubewertung am ${date}.`,
      reach: (tier, date) => `Einer der Schritte zur Stufe ${tier}, bis ${date}.`,
    },
    plan: tasks,
    startWith: "Beginnen Sie mit:",
    urgent: (step) => `Am dringendsten: ${step}`,
    eitherOr: (amount, metric, otherAmount, otherMetric) =>
      `Gewinnen Sie ${amount} ${metric} hinzu oder ${otherAmount} ${otherMetric}`,
    towards: {
      attributed: (limit) => `Heben Sie den 12-Monats-Durchschnitt des zugeordneten MRR auf ${limit}`,
      branch: (metric, limit) => `den ${metric} auf ${limit}`,
      eitherOr: (one, other) => `Steigern Sie ${one} oder ${other}`,
    },
    do: {
      "attributed-mrr": (shown) => `Heben Sie den 12-Monats-Durchschnitt des zugeordneten MRR um ${shown}`,
      "influenced-revenue": (shown) => `Gewinnen Sie ${shown} mehr beeinflussten Umsatz pro Monat`,
      "marketplace-reviews": lacking.askForReviews,
      "marketplace-rating": (shown, missing) =>
        hasNoRating(missing)
          ? "Bitten Sie um Ihre ersten Marketplace-Bewertungen"
          : `Heben Sie die Marketplace-Bewertung (Durchschnitt) um ${shown}`,
    },
  },

  explain: {
    ...card.explain,
    loading: "Die Datensätze dahinter werden geholt",
    figure: "Wert",
    official: {
      label: "Wert von HubSpot",
      asOfDay: (shown, date) => `${shown}, Stand ${date}.`,
      counts: "Er zählt.",
    },
    evidence: {
      title: "Worauf es beruht",
      said: {
        "marketplace-listing": (names, since) =>
          since
            ? `Gelistet: ${names}, seit ${since}.`
            : "In den Einstellungen steht nicht, seit wann eine App gelistet ist.",
        "app-certification": (names, since, until) =>
          since
            ? `${names}: zertifiziert am ${since}, zählt bis ${until}.`
            : "In den Einstellungen steht keine zertifizierte App.",
        "technical-contact": (names) => (names ? `Benannt: ${names}.` : "Niemand ist benannt."),
        "partnership-owner": (names) => (names ? `Benannt: ${names}.` : "Niemand ist benannt."),
        "executive-sponsor": (names) => (names ? `Benannt: ${names}.` : "Niemand ist benannt."),
        "account-mapping": (names, since) =>
          names ? (since ? `${names}, genehmigt am ${since}.` : `${names}.`) : "Es ist kein Weg des Abgleichs benannt.",
        "good-standing": (_names, since) =>
          since ? `Von Ihrem Team geprüft am ${since}.` : "Die vier Bedingungen hat noch niemand geprüft.",
      },
      entered: (by, instant) => `Zuletzt eingetragen von ${by} am ${instant}.`,
      left: (name) => `${name} ist kein aktiver Benutzer des Accounts mehr.`,
      where: {
        programs:
          "Zu ändern in HubSpot: Einstellungen > Integrationen > Verbundene Apps > Partner Standing > Einstellungen, unter „Programme“.",
        contacts:
          "Zu ändern in HubSpot: Einstellungen > Integrationen > Verbundene Apps > Partner Standing > Einstellungen, unter „Ansprechpersonen“.",
      },
    },
    form: {
      rule: (tiers) =>
        `${tiers} verlangen das POC-Formular. Es nennt die Personen, an die HubSpot sich wendet. Ein Aufstieg wird erst wirksam, wenn es eingereicht ist, und es muss erneut eingereicht werden, wenn sich eine Ansprechperson ändert.`,
      filed: (date, by) => (by ? `Eingereicht am ${date} von ${by}.` : `Eingereicht am ${date}.`),
      none: "Hier wurde kein Formular eingereicht.",
      contact: (role, name) => `${role}: ${name}`,
      roles: roleNames,
    },
    noFigure: "nichts in diesem Zeitraum",
    window: "Zeitraum",
    days: (first, last) => `${first} bis ${last}`,
    asOf: "Stand",
    records: (shown, count) => `${shown} ${plural(count, "Datensatz", "Datensätze")} dahinter`,
    noRecords: "Zurzeit zählt kein Datensatz",
    notCounted: "Zählt bis zu einer Korrektur nicht oder mit einem älteren Wert",
    rules: {
      attributedMrr:
        "Was Kunden, die Ihre Apps aktiv nutzen, HubSpot pro Monat zahlen: der Durchschnitt der letzten 12 Monate, alle gelisteten Apps zusammen.",
      influencedDealMrr:
        "Der MRR gewonnener Deals, die Sie vermittelt oder direkt unterstützt haben, durch Co-Selling, Co-Service oder im Vertriebsprozess von HubSpot, in den letzten 12 Monaten.",
      firstNinetyDaysMrr:
        "Der MRR von Kunden, die Ihre App innerhalb von 90 Tagen nach dem Kauf von HubSpot installiert haben, für Installationen der letzten 12 Monate.",
      reviewCount: "Die Marketplace-Bewertungen der letzten 12 Monate, alle gelisteten Apps zusammen.",
      reviewAverage: "Der Durchschnitt der Marketplace-Bewertungen der letzten 12 Monate, ungerundet verglichen.",
      "marketplace-listing": "Mindestens eine Ihrer Apps ist live im Marketplace gelistet.",
      "app-certification": "Mindestens eine gelistete App hat eine Zertifizierung, die höchstens 24 Monate alt ist.",
      "technical-contact":
        "Eine benannte Person erhält Produkt- und API-Hinweise, bearbeitet technische Eskalationen und koordiniert Updates.",
      "partnership-owner":
        "Eine benannte Person ist Hauptkontakt, nimmt an der Planung teil und hält die eigenen Teams auf dem Laufenden.",
      "executive-sponsor":
        "Eine benannte Führungskraft, VP oder höher, trifft HubSpot mindestens zweimal im Jahr und ist Ansprechperson bei Eskalationen.",
      "account-mapping":
        "Sie teilen auf sicherem Weg, welche Kunden und Interessenten Sie gemeinsam haben, am besten über Crossbeam.",
      "good-standing":
        "Sie halten Vereinbarung, Richtlinien, Leitfaden und Sicherheitsmaßnahmen ein und haben keine selbst verschuldete Eskalation aus jüngerer Zeit. HubSpot entscheidet.",
    },
  },

  outside: {
    title: "Nicht im Technology Partner Program",
    text: "Siehe die Karte „Solutions standing“.",
  },

  unmapped: {
    title: "Noch keine Daten zum Zählen",
    text: "Kein Datensatz im CRM hat die Eigenschaften, die die Regeln lesen. Füllen Sie sie aus oder nennen Sie Ihre eigenen in den Einstellungen:",
    companies: (list) => `Unternehmen: ${list}`,
    contacts: (list) => `Kontakte: ${list}`,
    deals: (list) => `Deals: ${list}`,
  },
};
