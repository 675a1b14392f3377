import { pluralIn } from "../formats/plural-in.ts";
import { de as quarter } from "../quarters/de.ts";
import { de as sales } from "../sales/de.ts";
import type { CommissionMessages } from "./en.ts";
import { de as names } from "../property-names/de.ts";

const { own: properties } = names;

const plural = pluralIn("de");

export const de: CommissionMessages = {
  title: "Provision",
  loading: "Provision wird berechnet",
  states: { earns: "Zahlt Provision", doesNot: "Ohne Provision", offer: "Nicht verkauft" },
  offer: (percent, duration) => `Ein Verkauf heute brächte ${percent} dessen, was der Kunde zahlt, ${duration}.`,
  existingOffer: (percent, duration, sales) =>
    `Bereits HubSpot-Kunde. Ein Verkauf heute brächte ${percent} dessen, was der Kunde mehr zahlt als jetzt, ${duration}, und das nur, wenn es ${sales} ist.`,
  sales: {
    "new-customer": "ein Verkauf an einen neuen Kunden",
    "cross-sell": "eine neue Produktlinie mit Bestätigungslink",
    "sales-to-marketing-upgrade": "ein Upgrade vom Sales Hub auf Marketing Hub Professional oder Enterprise",
    "shared-deal-upsell": "ein Verkauf mit geteiltem Deal",
  },
  or: " oder ",
  months: (shown, count) => `für ${shown} ${plural(count, "vollen Monat", "volle Monate")}`,
  whileCustomer: "solange der Kunde bleibt",
  plan: (percent, date, byPackage) => `${percent} für einen Verkauf vom ${date}, ${byPackage}.`,
  packages: { provider: "Provider-Paket", partner: "Partner-Paket" },
  until: (first, last) => `Von ${first} bis ${last}.`,
  from: (first) => `Ab ${first}, solange der Kunde bleibt.`,
  payments: {
    due: (quarter, amount, date) => `Nächste Auszahlung: ${amount} für ${quarter}, am ${date}.`,
    forecast: (quarter, amount, date) => `${quarter}: ${amount} erwartet, fällig am ${date}.`,
  },
  routes: {
    registration: (domain) => `Beansprucht durch die Registrierung von ${domain}.`,
    "best-partner-wins": (domain) => `Beansprucht durch Best Partner Wins für ${domain}.`,
  },

  why: {
    earns: "Alle Bedingungen sind erfüllt.",
    "not-sold": `Es ist noch nichts verkauft. Tragen Sie danach den Tag des Verkaufs in „${properties.pp_sold_on}“ ein oder die Art in „${properties.pp_sale_kind}“ des gewonnenen Deals.`,
    "not-registered": `Die Domain war nie registriert. War sie von einem anderen Partner registriert, zahlt Best Partner Wins vielleicht doch: Wählen Sie das in „${properties.pp_hubspot_relationship}“, dann nimmt die Lead-Registrierungskarte den Anspruch auf.`,
    "registered-after-purchase": `Die Domain wurde am Tag des Kaufs oder danach registriert, und nur eine frühere Registrierung zählt. Ist der Tag falsch, berichtigen Sie „${properties.pp_sold_on}“.`,
    "registration-ended-before-purchase":
      "Die Registrierung war vor dem Kauf abgelaufen oder aufgehoben. Schreiben Sie an partnerteam@hubspot.com, wenn HubSpot es anders sieht.",
    "purchase-domain-unknown": `Es ist nicht bekannt, unter welcher Domain der Kunde gekauft hat: Füllen Sie „${properties.pp_purchase_domain}“ aus.`,
    "purchase-domain-differs": `Der Kunde hat unter einer anderen als der registrierten Domain gekauft, und Ausnahmen gibt es nicht. Ist sie falsch, berichtigen Sie „${properties.pp_purchase_domain}“.`,
    "existing-customer": `Das Unternehmen war schon HubSpot-Kunde. Nur ein Verkauf, den das Programm an seinem Tag anerkennt, zahlt, seit dem 17. November 2025 einer mit geteiltem Deal: War es einer, wählen Sie ihn in „${properties.pp_sale_kind}“.`,
    touchless:
      "Diesen Kauf hat niemand verkauft. Er zahlt nur in den zwölf Monaten ab dem ersten Verkauf und mit einem geteilten Deal: Dann gehört er zu diesem.",
    "sale-kind-unknown": `Das Unternehmen war schon HubSpot-Kunde: Wählen Sie in „${properties.pp_sale_kind}“, wie der Verkauf zustande kam.`,
    "paid-before-unknown": `Ein Bestandskunde zahlt Provision auf das, was er mehr zahlt als vor dem Verkauf, und das ist nicht bekannt: Tragen Sie den MRR von vor dem Verkauf in „${properties.pp_hubspot_mrr}“ ein.`,
    "partial-month": "Die Provision beginnt mit dem ersten vollen Monat.",
    "mrr-unknown":
      "Das CRM kennt noch keinen MRR dieses Kunden, darum wird hier nichts gezahlt. HubSpots Abrechnung kann mehr wissen.",
    "term-over": "Alle Monate, für die das Paket zahlt, sind vorüber.",
    "customer-left":
      "Der Kunde ist gegangen oder zahlt nichts, also wird nichts gezahlt. Zahlt er wieder, gibt es wieder Provision.",
    "no-longer-managed":
      "Ein Verkauf vor dem 1. April 2023 zahlt nur, solange Sie den Kunden verwalten. Ist ein Partnermitarbeiter im Account des Kunden aktiv, wird wieder gezahlt.",
    refunded: "Der Kunde hat nicht gezahlt, also hat HubSpot die Provision zurückgenommen.",
  },
  reasons: {
    earns: "Zahlt Provision",
    "not-sold": "Nicht verkauft",
    "not-registered": "Nicht registriert",
    "registered-after-purchase": "Zu spät registriert",
    "registration-ended-before-purchase": "Registrierung war beendet",
    "purchase-domain-unknown": "Domain des Kaufs nicht bekannt",
    "purchase-domain-differs": "Unter anderer Domain gekauft",
    "existing-customer": "Bestandskunde",
    touchless: "Ohne Hilfe gekauft",
    "sale-kind-unknown": "Art des Verkaufs nicht bekannt",
    "paid-before-unknown": "MRR vor dem Verkauf nicht bekannt",
    "partial-month": "Unvollständiger erster Monat",
    "mrr-unknown": "MRR des Monats nicht bekannt",
    "term-over": "Nach dem letzten Monat",
    "customer-left": "Kunde zahlt nichts",
    "no-longer-managed": "Nicht mehr verwaltet",
    refunded: "Vom Kunden nicht gezahlt",
  },

  conditions: {
    title: "Bedingungen",
    names: {
      "registered-before-purchase": "Vor dem Kauf registriert",
      "best-partner-wins": "Best-Partner-Wins-Anspruch, dem HubSpot stattgegeben hat",
      "bought-under-registered-domain": "Unter der registrierten Domain gekauft",
      "sale-counts": "Neuer Kunde oder ein Verkauf, den das Programm anerkennt",
      "customer-pays": "Der Kunde bleibt und zahlt",
    },
    met: "Erfüllt",
    notMet: "Nicht erfüllt",
    open: "Noch unbekannt",
  },

  sold: sales,
  soldTerms: {
    title: "Verkäufe und ihre Laufzeiten",
    term: (purchase, percent, term, state) => `${purchase}: ${percent}. ${term} ${state}.`,
    within: (purchase, date) => `${purchase}: in der Laufzeit des Verkaufs vom ${date} gezahlt.`,
  },

  ledger: {
    ...quarter,
    button: "Abrechnung ansehen",
    offerButton: "Bedingungen und Quellen ansehen",
    title: (name) => `Provision: ${name}`,
    ahead: "Fällig und Prognose",
    past: "Bereits zahlbar",
    nothing: "Für keinen Monat gibt oder gab es Provision.",
    heading: (quarter, amount, status) => `${quarter}: ${amount} (${status})`,
    payday: {
      forecast: (date) => `Voraussichtlich zahlbar am ${date}.`,
      due: (date) => `Zahlbar am ${date}.`,
      paid: (date) => `Zahlbar seit ${date}.`,
    },
    reversed: (amount) => `Rückbuchungen: ${amount}.`,
    month: "Monat",
    basis: "Kunde zahlt",
    rate: "Satz",
    amount: "Provision",
    reversal: "Rückbuchung",
  },

  reversal: {
    title: "Rückbuchung eintragen",
    intro:
      "Zahlt ein Kunde nicht, nimmt HubSpot die Provision dieses Monats zurück. Tragen Sie sie ein, wie Ihre Abrechnung sie zeigt.",
    none: "Für keinen Monat gibt es Provision, die zurückgebucht werden könnte.",
    month: "Monat",
    all: "Der ganze Monat",
    refunded: (currency) => `Was der Kunde nicht gezahlt hat, in ${currency}`,
    bookedOn: "Tag der Rückbuchung",
    save: "Rückbuchung eintragen",
    saved: (month) => `Die Rückbuchung für ${month} ist eingetragen.`,
    notDone: "Die Rückbuchung wurde nicht eingetragen",
    faults: {
      month: "Wählen Sie einen Monat, der Provision zahlt.",
      refundedMinor: "Geben Sie einen Betrag über 0 ein, höchstens was der Kunde für den Monat zahlt.",
      bookedOn: "Wählen Sie den Tag, den die Abrechnung zeigt.",
    },
    refusals: {
      month: "Für diesen Monat gibt es keine Provision mehr zurückzubuchen.",
      refundedMinor: "Das ist mehr, als von diesem Monat übrig ist.",
      bookedOn: "Dieser Tag passt nicht: Er liegt vor dem Monat oder in der Zukunft.",
    },
    reasons: {
      "nothing-to-reverse": "Für diesen Monat gibt es keine Provision mehr zurückzubuchen.",
      "refund-too-large": "Das ist mehr, als von diesem Monat übrig ist.",
      "date-in-future": "Dieser Tag ist noch nicht gekommen.",
      "date-too-early": "An diesem Tag hatte der Monat noch nicht begonnen.",
      "already-reversed": "Diese Rückbuchung ist schon eingetragen: derselbe Monat, Tag und Betrag.",
    },
  },
};
