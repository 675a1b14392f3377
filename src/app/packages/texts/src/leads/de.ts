import { pluralIn } from "../formats/plural-in.ts";
import type { LeadMessages } from "./en.ts";
import { de as names } from "../property-names/de.ts";

const { own: properties } = names;

const plural = pluralIn("de");

export const de: LeadMessages = {
  states: {
    "not-registered": "Nicht registriert",
    pending: "Registrierung ausstehend",
    registered: "Registriert",
    unavailable: "Nicht verfügbar",
    "invalid-data": "Ungültige Daten",
    expired: "Abgelaufen",
    released: "Registrierung aufgehoben",
  },
  loading: "Registrierung wird geladen",
  customerSince: (date) => `HubSpot-Kunde seit ${date}.`,
  soldByUs: (date) => `Von Ihnen verkauft am ${date}.`,
  registerFirst: "Registrieren Sie, bevor Sie HubSpot erwähnen.",
  until: (date, days, count) => `Bis ${date} (${days} ${plural(count, "Tag", "Tage")}).`,
  endsSoon: (date, days, count) =>
    `Endet in ${days} ${plural(count, "Tag", "Tagen")}. Ab ${date} ist eine neue Registrierung möglich.`,
  since: (date) => `Registriert am ${date}.`,
  sinceBy: (date, name) => `Registriert am ${date} von ${name}.`,
  expiredOn: (date) => `Abgelaufen am ${date}. Sie können erneut registrieren.`,
  releasedNow: "Sie haben diese Registrierung aufgehoben. Sie können erneut registrieren.",
  pending: "HubSpot hat noch nicht geantwortet. Warten Sie, bevor Sie erneut registrieren.",
  saving: "Wird im CRM gespeichert.",
  refusedRecord: (name, reason) =>
    `HubSpot nimmt es für ${name} nicht an und wird später erneut gefragt. HubSpot sagt: „${reason}“`,
  others: (count, number) =>
    `${count} ${plural(number, "weiterer Kontakt", "weitere Kontakte")} mit dieser Domain${number > 0 ? ":" : "."}`,
  published: "Die Grenze ist die von 2018, gesenkt 2021 und 2022: Tragen Sie Ihre in den Einstellungen ein.",
  free: (free, limit, count) => `${free} von ${limit} ${plural(count, "Platz", "Plätzen")} frei.`,
  wouldLast: (date) => `Eine Registrierung gilt bis ${date}.`,
  preflight: (records, count) =>
    `Die Registrierung kennzeichnet ${records} ${plural(count, "Datensatz", "Datensätze")}.`,
  near: "Heben Sie rechtzeitig auf, was Sie nicht mehr brauchen.",
  full: "Heben Sie zuerst eine Registrierung auf, die Sie nicht mehr brauchen.",
  more: { before: "Vor der Registrierung", wayOut: "Wege zur Provision" },
  oldestTitle: "Die ältesten, die nicht gekauft haben:",
  oldest: (domain, date) => `${domain}, seit ${date}`,
  difference: {
    title: "Ihre Account-Eigenschaft weicht ab",
    text: (own, ledger) =>
      `Die Registrierungseigenschaft Ihres Accounts sagt „${own}“, Partner Standing sagt „${ledger}“. Ihre Eigenschaft gilt.`,
  },
  purchase: {
    title: "Unter einer anderen Domain gekauft",
    text: (purchased, registered) =>
      `Als Domain des Kaufs ist ${purchased} eingetragen, registriert ist ${registered}. Provision gibt es nur für einen Kauf unter der registrierten Domain. Sprechen Sie mit HubSpot, bevor der Verkauf endgültig ist.`,
    past: (date, purchased, registered) =>
      `Am ${date} wurde unter ${purchased} gekauft, registriert ist ${registered}. Provision gibt es nur für einen Kauf unter der registrierten Domain, ohne Ausnahme. Ist die Domain falsch, berichtigen Sie „${properties.pp_purchase_domain}“.`,
  },
  dataProtection: {
    "data-notice":
      "HubSpot sendet Leads in der Europäischen Union oder ohne bekanntes Land 30 Tage nach der Registrierung einen Hinweis zur Datenspeicherung. Sagen Sie es Ihrem Kontakt vorher.",
    "double-opt-in":
      "HubSpot bittet Leads in Deutschland, Österreich und der Schweiz sofort per E-Mail um Zustimmung, wenn sie nicht schon vorliegt. Sagen Sie es Ihrem Kontakt vorher.",
  },
  rules: {
    list: [
      "Registrieren Sie, bevor Sie HubSpot erwähnen: Sonst hat HubSpot den Lead vielleicht zuerst.",
      "Eröffnen Sie nie einen kostenlosen Account für einen Kunden, bevor Sie ihn registriert haben.",
      "Der Kunde muss unter der registrierten Domain kaufen.",
      "Der Vertrieb von HubSpot nimmt mit einem registrierten Lead keinen Kontakt auf.",
    ],
    understood: (register) => `Verstanden: ${register}`,
    later: "Jetzt nicht",
  },
  refusals: {
    "unknown-record": {
      title: "Nicht registriert",
      text: "Dieser Datensatz ist noch nicht bei Partner Standing angekommen. Versuchen Sie es in einer Minute erneut.",
    },
    "already-registered": {
      title: "Bereits registriert",
      text: "Diese Domain hat eine Registrierung, vielleicht gerade eben von jemandem aus Ihrem Team. Sie sehen sie hier.",
    },
    unavailable: { title: "Nicht registriert", text: "Dieser Lead ist nicht verfügbar. Was Ihnen bleibt, steht hier." },
    "invalid-data": {
      title: "Nicht registriert",
      text: "Es fehlen Daten. Ergänzen Sie, was hier steht, und registrieren Sie dann.",
    },
    "capacity-reached": {
      title: "Nicht registriert",
      text: "Alle Plätze sind belegt. Heben Sie zuerst eine der Registrierungen auf, die hier stehen.",
    },
    pending: {
      title: "Nicht registriert",
      text: "Eine Registrierung steht bereits aus. Warten Sie auf die Antwort von HubSpot.",
    },
    "not-registered": {
      title: "Nicht aufgehoben",
      text: "Diese Domain hat keine laufende Registrierung mehr, es gibt also nichts aufzuheben.",
    },
    "kept-by-account": {
      title: "Nicht aufgehoben",
      text: "Diese Registrierung steht in der eigenen Eigenschaft Ihres Accounts. Heben Sie sie dort auf.",
    },
    "not-claimable": {
      title: "Anspruch nicht gespeichert",
      text: "Einen Anspruch gibt es für Leads, die ein anderer Partner registriert hat. Tragen Sie diesen Grund zuerst beim Kontakt oder Unternehmen ein.",
    },
  },
  announced: {
    registered: (domain, date) => `${domain} ist bis ${date} registriert.`,
    released: (domain) => `Die Registrierung von ${domain} ist aufgehoben.`,
  },
  notDone: {
    register: "Nicht registriert",
    release: "Nicht aufgehoben",
    claim: "Anspruch nicht gespeichert",
    understood: "Nicht gespeichert",
  },
  register: "Lead registrieren",
  registerAgain: "Erneut registrieren",
  release: "Registrierung aufheben …",
  releaseTitle: "Registrierung aufheben?",
  releaseText: (domain) =>
    `Sie verzichten auf Provision und Verkaufsgutschrift, falls ${domain} HubSpot kauft, und ein anderer Partner kann die Domain registrieren.`,
  releaseConfirm: "Registrierung aufheben",
  cancel: "Behalten",
  offer: {
    pays: (percent, duration) =>
      `Ein Kauf bringt ${duration} ${percent}, wenn der Lead vorher registriert ist und unter dieser Domain kauft.`,
    paysUnder: (percent, duration, domain) =>
      `Bringt ${duration} ${percent}, wenn ${domain} unter dieser Domain kauft.`,
    months: (shown, count) => `${shown} ${plural(count, "Monat", "Monate")} lang`,
    whileCustomer: "solange der Kunde bleibt",
    existing: (percent, duration, sales) =>
      `Nur das zahlt noch: ${sales}. Es bringt ${duration} ${percent} dessen, was hinzukommt.`,
    sales: {
      "new-customer": "ein Verkauf an einen neuen Kunden",
      "cross-sell": "eine neue Produktlinie, mit Bestätigungslink",
      "sales-to-marketing-upgrade": "ein Upgrade vom Sales Hub auf Marketing Hub Professional oder Enterprise",
      "shared-deal-upsell": "ein Verkauf mit geteiltem Deal",
    },
  },
  missingTitle: "Vor der Registrierung:",
  missing: {
    firstName: "Ergänzen Sie den Vornamen bei diesem Kontakt.",
    lastName: "Ergänzen Sie den Nachnamen bei diesem Kontakt.",
    email: "Ergänzen Sie die E-Mail-Adresse bei diesem Kontakt.",
    company: "Ergänzen Sie das Unternehmen bei diesem Kontakt.",
    domain: "Ergänzen Sie die Website bei diesem Kontakt.",
    relationship: "Berichtigen Sie die Beziehung zu HubSpot: Was dort steht, ist keine der Optionen.",
  },
  domainFault: {
    missing: "Ergänzen Sie die Website bei diesem Kontakt.",
    malformed: "Berichtigen Sie die Website: Sie ist keine Domain.",
    "ip-address": "Ersetzen Sie die IP-Adresse durch die Domain des Unternehmens.",
    "free-mail": "Ein Freemail-Postfach ist keine Firmendomain: Ergänzen Sie die Website bei diesem Kontakt.",
    platform:
      "Diese Adresse gehört zu einem sozialen Netzwerk oder zu einem Link-, Karten- oder Marktplatzdienst, nicht zum Unternehmen: Tragen Sie dessen eigene Website ein.",
    "own-domain": "Das ist Ihre eigene Domain; sie kann kein Lead sein.",
    "hubspot-domain": "Das ist HubSpots eigene Domain; sie kann kein Lead sein.",
  },
  copyAddress: "Kopieren",
  copied: "Kopiert",
  registerForSale: "Für einen solchen Verkauf registrieren",
  noReason:
    "Ihre eigene Eigenschaft sagt „Nicht verfügbar“. Tragen Sie beim Kontakt den Grund ein, um zu sehen, was bleibt.",
  reasons: {
    "existing-customer": "Bereits HubSpot-Kunde",
    "active-sales-process": "In einem aktiven Verkaufsprozess mit HubSpot",
    "hubspot-rep-owned": "Bei einem HubSpot-Mitarbeiter, ohne aktiven Verkaufsprozess",
    "other-partner": "Von einem anderen Partner registriert",
  },
  steps: {
    "write-to-partner-team": "Schreiben Sie an das Partnerteam, partnerteam@hubspot.com.",
    "involve-partner-development-manager": "Beziehen Sie Ihren Partner Development Manager ein.",
    "sell-another-product-line": "Verkaufen Sie eine Produktlinie, die der Kunde noch nicht hat.",
    "send-confirmation-link": "Senden Sie dem Kunden einen Bestätigungslink: Er belegt, dass der Verkauf Ihrer ist.",
    "upgrade-sales-to-marketing-hub": "Oder: Upgrade vom Sales Hub auf Marketing Hub Professional oder Enterprise.",
    "create-shared-deal": "Machen Sie den Verkauf vor dem Abschluss zu einem geteilten Deal mit HubSpot.",
    "register-before-the-sale": "Registrieren Sie die Domain vor dem Verkauf: Ohne Registrierung bringt er nichts.",
    "work-with-hubspot-rep": "Arbeiten Sie beim Deal mit dem HubSpot-Mitarbeiter zusammen.",
    "tell-hubspot-before-signing": "Informieren Sie HubSpot, bevor der Kunde abschließt.",
    "get-payment-link-from-rep": "Lassen Sie den HubSpot-Mitarbeiter den Zahlungslink an den Kunden senden.",
    "prove-services":
      "Weisen Sie erbrachte Services nach: mit einer vom Kunden unterschriebenen Bestätigung oder einem unterschriebenen Vertrag.",
    "send-payment-link": "Lassen Sie den Kunden über den Zahlungslink kaufen, den HubSpot Ihnen sendet.",
  },
  certainty: {
    conditional: "Das ist unter Bedingungen möglich.",
    possible: "Das ist möglich, aber nicht garantiert.",
    "if-notified-first": "Das ist möglich, wenn HubSpot vorher davon erfährt.",
    "with-both-conditions": "Beide Bedingungen müssen erfüllt sein.",
  },
  claim: {
    open: "Anspruch erheben …",
    change: "Anspruch ändern …",
    title: "Best Partner Wins (der beste Partner gewinnt)",
    intro: "HubSpot zahlt Ihnen die Provision, wenn beide Bedingungen erfüllt sind.",
    states: { incomplete: "Anspruch unvollständig", ready: "Anspruch vollständig" },
    conditions: {
      "proof-of-services": "Erbrachte Services nachgewiesen",
      "purchase-through-payment-link": "Kauf über den Zahlungslink von HubSpot",
    },
    part: (name, value) => `${name}: ${value}`,
    met: "✓",
    missing: (fields) => `noch offen (${fields})`,
    grantedOn: {
      label: "Stattgegeben am",
      help: "Der Tag, an dem HubSpot dem Anspruch stattgegeben hat. Von da an gilt er für die Provision wie eine eigene Registrierung.",
    },
    fields: {
      proofOfServices: "Nachweis erbrachter Services",
      paymentLink: "Zahlungslink",
      productsOfInterest: "Produkte von Interesse",
      hubId: "Hub-ID",
      buyerEmail: "E-Mail-Adresse des Käufers",
    },
    help: {
      proofOfServices:
        "Eine vom Kunden unterschriebene Bestätigung oder ein unterschriebener Vertrag: welches Dokument, von welchem Tag?",
      paymentLink: "Der Kunde kauft über den Zahlungslink, den HubSpot Ihnen gesendet hat.",
      productsOfInterest: "Durch Kommas getrennt.",
      hubId: "Die Nummer des Accounts, den der Kunde nutzen wird.",
      buyerEmail: "Die Person, die kauft.",
    },
    save: "Anspruch speichern",
    saved: "Anspruch gespeichert",
    invalid: { hubId: "Nur Ziffern.", buyerEmail: "Das ist keine E-Mail-Adresse." },
    copyMessage: "Nachricht an das Partnerteam kopieren",
    message: (domain, lines) => `Best-Partner-Wins-Anspruch für ${domain}\n\n${lines}`,
    close: "Schließen",
  },
};
