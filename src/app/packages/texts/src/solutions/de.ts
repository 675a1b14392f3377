import { pluralIn } from "../formats/plural-in.ts";
import type { SolutionsMessages } from "./en.ts";
import { de as names } from "../property-names/de.ts";

const { own: properties } = names;

const plural = pluralIn("de");

export const de: SolutionsMessages = {
  packages: { provider: "Solutions Provider", partner: "Solutions Partner" },
  tiers: { silver: "Silver", gold: "Gold", platinum: "Platinum", diamond: "Diamond", elite: "Elite" },
  performing: (tier) => `Aktuelle Stufenleistung: ${tier}.`,
  performingNone: "Aktuelle Stufenleistung: keine Stufe.",
  performingUnknown: (tier) =>
    `Aktuelle Stufenleistung: mindestens ${tier}. Für höhere Stufen tragen Sie die Schwellenwerte Ihrer Vereinbarung ein.`,
  performingNoneKnown: "Aktuelle Stufenleistung: ohne Schwellenwerte nicht bekannt.",

  outside: {
    title: "Nicht im Solutions Partner Program",
    text: "Wenn Ihr Unternehmen Solutions Partner oder Solutions Provider ist, schalten Sie das ein. Diese Karte zeigt dann Stufe oder Pflichten, Kunden und Provision.",
    where:
      "In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Partner Standing > Einstellungen, unter „Programme“.",
  },

  refresh: {
    title: (date, inDays) => `Nächste Aktualisierung der Stufe am ${date}, ${inDays}`,
    promotion: (tier) => `Voraussichtlich Aufstieg auf ${tier}.`,
    demotion: (tier) => `Voraussichtlich Herabstufung auf ${tier}.`,
    demotionToNone: "Voraussichtlich Verlust der Stufe.",
    unchanged: (tier) => `${tier} bleibt bestehen.`,
    unchangedWithoutTier: "Es bleibt bei keiner Stufe.",
    unknown: "Was sie entscheidet, hängt von Schwellenwerten ab, die noch nicht eingetragen sind.",
  },

  recalibration: {
    title: (date, inDays) => `Nächste Neubewertung am ${date}, ${inDays}`,
    kept: (tier, month) => `${tier} bleibt bestehen: Im ${month} war die Stufe erreicht, und ein Monat genügt.`,
    willKeep: (tier, month) => `${tier} bleibt nach jetzigem Stand bestehen: Im ${month} wäre die Stufe erreicht.`,
    keptOtherwise: (tier) => `${tier} bleibt bestehen.`,
    demotion: (tier, before, from) =>
      `Voraussichtlich Herabstufung auf ${tier}: ${before} war seit ${from} in keinem Monat erreicht, höchstens ${tier}.`,
    demotionToNone: (before, from) =>
      `Voraussichtlich Verlust der Stufe: Seit ${from} war in keinem Monat ${before} oder eine andere Stufe erreicht.`,
    unknown: "Was sie entscheidet, hängt von Schwellenwerten ab, die noch nicht eingetragen sind.",
    notCertified:
      "Voraussichtlich Verlust der Stufe, weil Ihre Zertifizierung an diesem Tag nicht mehr gilt. Erneuern Sie sie vorher.",
    months: "Betrachtete Monate",
    best: (tier) => `${tier} erreicht`,
    none: "Keine Stufe erreicht",
    notKnown: "Nicht bekannt",
    ahead: "wenn bis dahin nichts verkauft und niemand bei einem Kunden aktiv wird",
  },

  ahead: {
    safe: (date) => `Nach dem, was heute bekannt ist, bleibt die Stufe mindestens bis zum ${date} bestehen.`,
    lost: (from, because, date) =>
      `Ab dem ${from} nicht mehr erfüllt: ${because}. Nach dem, was heute bekannt ist, geht die Stufe am ${date} verloren.`,
    already: (because, date) =>
      `Nicht erfüllt: ${because}. Nach dem, was heute bekannt ist, geht die Stufe am ${date} verloren.`,
    gap: (name, toGo) => `${name} (${toGo})`,
  },

  gaps: {
    title: (tier) => `Bis ${tier}`,
    titleKeep: (tier) => `${tier} behalten`,
    met: (met, total) => `${met} von ${total} erfüllt`,
    of: (actual, target) => `${actual} von ${target}`,
    ofPoints: (actual, target) => `${actual} von ${target} Punkten`,
    needs: (actual, target) => `${actual} (nötig: ${target})`,
    toGo: (missing) => `es fehlen ${missing}`,
    wayThere: (done) => `zu ${done} erreicht`,
    noAccounts: (target) => `Noch kein verkaufter oder verwalteter Account, ${target} erforderlich`,
    noAccountsAtAll: "Noch kein verkaufter oder verwalteter Account",
    now: (actual) => `derzeit ${actual}`,
    ends: {
      "total-points": (date, missing) =>
        `Ohne weiteren Verkauf und ohne Aktivität bei diesen Kunden fehlen ab ${date} ${missing}.`,
      "sourced-points": (date, missing) => `Ohne einen weiteren eigenen Verkauf fehlen ab ${date} ${missing}.`,
      "gross-retention": (date, missing) => `Ändert sich nichts, fehlen ab ${date} ${missing}.`,
      certification: (date) => `Gilt ab ${date} nicht mehr. Erneuern Sie sie vorher.`,
    },
    statusMet: "Erfüllt",
    statusMissing: "Fehlt",
    statusUnknown: "Schwellenwert unbekannt",
    fromAgreement: "Schwellenwert aus Ihrer eigenen Vereinbarung.",
    enterThreshold: "Tragen Sie den Schwellenwert Ihrer Vereinbarung ein, damit dieser Punkt beurteilt wird.",
    renew: "Erneuern Sie die Zertifizierung und tragen Sie ihr Ende in den Einstellungen ein.",
  },
  behind: {
    loading: "Die Kunden dahinter werden geholt",
    figure: "Zahl",
    window: "Verkäufe vom",
    days: (first, last) => `${first} bis ${last}`,
    lost: "Verlorener MRR",
    compared: "Verglichen",
    paysLess: (shown, count) => `${shown} ${plural(count, "Kunde zahlt", "Kunden zahlen")} weniger als vor einem Jahr`,
    noLoss: "Kein Kunde zahlt weniger als vor einem Jahr",
    asOf: "Stand",
    clients: (shown, count) => `${shown} ${plural(count, "Kunde", "Kunden")} dahinter`,
    noClients: "Zurzeit zählt kein Kunde",
    until: (date) => `zählt nach heutigem Stand ab ${date} nicht mehr`,
  },
  requirements: {
    "total-points": "Punkte insgesamt",
    "sourced-points": "Sourced-Punkte",
    "gross-retention": "Brutto-Umsatzbindung (GRR)",
    certification: "Solutions-Partner-Zertifizierung",
  },
  rules: {
    "total-points":
      "Punkte für das, was Kunden HubSpot pro Monat zahlen: aus Verkäufen der letzten 12 Monate, die Sie selbst angestoßen oder begleitet haben, und aus Portalen, die Sie verwalten, ob Sie sie verkauft haben oder nicht.",
    "sourced-points":
      "Punkte aus Verkäufen der letzten 12 Monate, die Sie selbst angestoßen haben. Neben der Summe ist ein Minimum davon gefordert.",
    "gross-retention":
      "Eine Schätzung: was Ihre Kunden von vor einem Jahr noch zahlen, höchstens so viel wie damals, geteilt durch das, was sie damals zahlten.",
    certification: "An diesem Tag gilt mindestens eine Solutions-Partner-Zertifizierung.",
  },

  points: {
    shown: (points) => `${points} Punkte`,
    kinds: { sold: "Verkauft", sourced: "Sourced", assisted: "Assisted", managed: "Managed" },
    open: "Punkte im Einzelnen",
    title: "Punkte im Einzelnen",
    now: "Punkte heute",
    kind: (name, points) => `${name}: ${points}`,
    counted: (amount, perHundred, count) =>
      `${amount} pro Monat, je 100 $ ${perHundred} ${plural(count, "Punkt", "Punkte")}`,
    growth: (amount, factor) => `davon ${amount} in Wachstumsmärkten, die ${factor}-fach zählen`,
    ahead: "Wenn bis dahin nichts verkauft wird und niemand bei einem Kunden aktiv ist",
    aheadOn: (date, points, less) => `${date}: ${points} (${less} weniger)`,
    aheadSame: (date, points) => `${date}: ${points}`,
    changes: "Gewonnen und verloren",
    since: "Seit",
    sides: { gained: "Gewonnen", lost: "Verloren" },
    loading: "Die Änderungen werden geholt",
    records: (shown, count) => `${shown} ${plural(count, "Kunde", "Kunden")}`,
    none: "Niemand",
    from: (before, now) => `damals ${before}, jetzt ${now}`,
  },

  thresholds: {
    title: "Schwellenwert Ihrer Vereinbarung eintragen",
    text: (tiers) =>
      `Um höhere Stufen zu beurteilen, tragen Sie die Schwellenwerte Ihrer Vereinbarung ein. Das Programm veröffentlicht keine lesbaren für: ${tiers}.`,
    where:
      "In HubSpot: Einstellungen > Integrationen > Verbundene Apps > Partner Standing > Einstellungen, unter „Solutions“.",
  },

  provider: {
    obligations: "Was den Status erhält",
    membership: "Was die Mitgliedschaft verlangt",
    ended: (date) => `Das Provider-Paket endete am ${date}`,
    endedText:
      "Seitdem gibt es ein einziges Programm mit bezahlter Mitgliedschaft. Was unten steht, galt für das Paket: Fragen Sie partnerteam@hubspot.com, wie es mit Ihrer Vereinbarung weitergeht.",
    names: {
      "first-lead": "Erster registrierter Lead",
      "product-a-quarter": "Ein Produkt von HubSpot pro Quartal",
      "own-subscription": "Ein eigenes HubSpot-Abonnement",
      membership: "Jährliche Mitgliedschaft",
      certification: "Solutions-Partner-Zertifizierung",
      "first-tier": "Eine erste Stufe innerhalb von 24 Monaten",
    },
    states: { met: "Erfüllt", open: "Offen", missed: "Versäumt" },
    rules: {
      "first-lead": "Die Registrierung des ersten Leads aktiviert den Status als Solutions Provider.",
      "product-a-quarter":
        "Empfehlen oder verkaufen Sie HubSpot aktiv weiter: mindestens ein Produkt von HubSpot pro Quartal.",
      "own-subscription": "Verwalten und verwenden Sie ein eigenes HubSpot-Abonnement.",
      membership:
        "Seit dem 15. Juli 2026 verlangen Eintritt und Verbleib eine jährliche Mitgliedschaft. Bei einem eigenen Abonnement ab 400 $ pro Monat erlässt HubSpot die Gebühr. Tragen Sie das eine oder das andere in den Einstellungen ein.",
      certification:
        "Eine gültige Solutions-Partner-Zertifizierung. Tragen Sie in den Einstellungen ein, bis wann sie gilt.",
      "first-tier": "Wer keine Stufe hat, soll innerhalb von 24 Monaten nach dem Eintritt Gold erreichen.",
    },
    holdsUntil: (date) => `Bis ${date}.`,
    metOn: (date) => `Erfüllt am ${date}.`,
    dueBy: (date) => `Fällig bis ${date}.`,
    wasDueBy: (date) => `War fällig bis ${date}.`,
    move: "Was das Partner-Paket ändern würde",
    changes: [
      "Provision für 36 statt 12 Monate, für Deals, die ab dem 1. April 2023 abgeschlossen wurden.",
      "Stufen, und mit ihnen Sichtbarkeit im Anbieterverzeichnis und mehr Kapazität für Lead-Registrierungen.",
      "Sie dürfen Ihren Kunden das erforderliche Onboarding erlassen.",
    ],
    how: "Der Wechsel ist jederzeit möglich: Schreiben Sie an partnerteam@hubspot.com.",
  },

  client: {
    title: (name) => `Dieser Kunde: ${name}`,
    none: "Dieser Datensatz hat kein Unternehmen, es gibt also keinen Kunden zu zeigen.",
    adds: (amount, tracks) => `Bringt ${amount} pro Monat für ${tracks}.`,
    inPoints: (points) => `Das sind ${points}.`,
    addsTo: (tracks) => `Zählt für ${tracks}.`,
    addsNothing: "Bringt derzeit nichts.",
    tracks: { sold: "MRR aus verkauften Portalen", managed: "MRR aus verwalteten Portalen" },
    sold: "Verkauft",
    managed: "Verwaltet",
    counts: "Zählt",
    doesNot: "Zählt nicht",
    soldStates: {
      counts: (on, until) => `Verkauft am ${on}, verlässt die 12 Monate am ${until}.`,
      "not-sold": () =>
        `Nicht von Ihnen verkauft: „${properties.pp_sold_on}“ ist leer, und kein gewonnener Deal dieses Unternehmens nennt eine Art des Verkaufs.`,
      "left-the-window": (on) => `Verkauft am ${on}, vor mehr als 12 Monaten.`,
      "not-yet": (on) => `Wird am ${on} verkauft und zählt noch nicht.`,
      "no-mrr": (on) =>
        `Verkauft am ${on}, aber es ist kein MRR bekannt: Füllen Sie „${properties.pp_hubspot_mrr}“ aus.`,
      "no-credit": (on) =>
        `Verkauft am ${on}, aber niemand sagt, ob Sourced oder Assisted: Füllen Sie „${properties.pp_sale_credit}“ aus.`,
    },
    managedStates: {
      counts: (by, on) => `${by} war zuletzt am ${on} aktiv.`,
      "no-activity": () => "Im Account war noch kein Partnermitarbeiter aktiv.",
      "first-activity-today": (by) => `Die erste Aktivität, von ${by}, ist von heute: Sie zählt ab morgen.`,
      lapsed: (by, on) => `Zuletzt war ${by} am ${on} aktiv. Neue Aktivität lässt den Kunden wieder zählen.`,
      "nobody-named": () => `Es ist nicht eingetragen, wer aktiv war: Füllen Sie „${properties.pp_managed_by}“ aus.`,
      "not-a-partner-employee": (by) =>
        `${by} ist nicht als Partnermitarbeiter gekennzeichnet. Kennzeichnen Sie die Person in HubSpot und tragen Sie die Adresse in den Einstellungen ein.`,
      "foreign-domain": (by) =>
        `Die E-Mail-Domain von ${by} gehört nicht zu Ihren eigenen. Arbeiten Sie mit einer Adresse Ihrer Domain, oder ergänzen Sie die Domain in den Einstellungen.`,
      "no-mrr": () => `Verwaltet, aber es ist kein MRR bekannt: Füllen Sie „${properties.pp_hubspot_mrr}“ aus.`,
    },
    stopsOn: (date, inDays) => `Zählt ohne neue Aktivität ab ${date} (${inDays}) nicht mehr.`,
    warning: (last, until) => `Ohne Aktivität bis ${last} zählt er ab ${until} nicht mehr`,
    warningText:
      "Lassen Sie einen Partnermitarbeiter im Account des Kunden arbeiten: etwas veröffentlichen, erstellen oder bearbeiten.",
    somebody: "jemand",
  },

  lapsing: {
    title: (shown, count, days, daysCount) =>
      `${shown} ${plural(count, "verwalteter Kunde zählt", "verwaltete Kunden zählen")} in höchstens ${days} ${plural(daysCount, "Tag", "Tagen")} nicht mehr`,
    titleMany: (shown, count) =>
      `${shown} ${plural(count, "verwalteter Kunde ist", "verwaltete Kunden sind")} seit mindestens 45 Tagen ohne Aktivität`,
    client: (amount, until, inDays) => `: ${amount}zählt ab ${until} (${inDays}) nicht mehr`,
    amount: (amount) => `${amount} pro Monat, `,
  },
};
