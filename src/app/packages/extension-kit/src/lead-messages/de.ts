import { pluralIn } from "../plural-in.ts";
import type { LeadMessages } from "./en.ts";

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
  registerFirst: "Registrieren Sie, bevor Sie HubSpot erwähnen.",
  until: (date, days, count) => `Bis ${date} (${days} ${plural(count, "Tag", "Tage")}).`,
  since: (date) => `Registriert am ${date}.`,
  expiredOn: (date) => `Abgelaufen am ${date}. Sie können erneut registrieren.`,
  releasedNow: "Sie haben diese Registrierung aufgehoben. Sie können erneut registrieren.",
  saving: "Wird im CRM gespeichert.",
  capacity: (used, limit) => `Kapazität: ${used} von ${limit} belegt.`,
  free: (free, limit) => `Frei: ${free} von ${limit} Plätzen. Nichts spricht dagegen.`,
  full: "Alle Plätze sind belegt. Heben Sie zuerst eine Registrierung auf, die Sie nicht mehr brauchen.",
  register: "Lead registrieren",
  registerAgain: "Erneut registrieren",
  release: "Aufheben …",
  releaseTitle: "Registrierung aufheben?",
  releaseText: (domain) =>
    `Sie verzichten auf Provision und Verkaufsgutschrift, falls ${domain} HubSpot kauft, und ein anderer Partner kann die Domain registrieren.`,
  releaseConfirm: "Registrierung aufheben",
  cancel: "Behalten",
  missingTitle: "Vor der Registrierung:",
  missing: {
    firstName: "Ergänzen Sie den Vornamen bei diesem Kontakt.",
    lastName: "Ergänzen Sie den Nachnamen bei diesem Kontakt.",
    email: "Ergänzen Sie die E-Mail-Adresse bei diesem Kontakt.",
    company: "Ergänzen Sie das Unternehmen bei diesem Kontakt.",
    domain: "Ergänzen Sie die Website bei diesem Kontakt.",
  },
  domainFault: {
    missing: "Ergänzen Sie die Website bei diesem Kontakt.",
    malformed: "Berichtigen Sie die Website: Sie ist keine Domain.",
    "ip-address": "Ersetzen Sie die IP-Adresse durch die Domain des Unternehmens.",
    "free-mail": "Ein Freemail-Postfach ist keine Firmendomain: Ergänzen Sie die Website bei diesem Kontakt.",
    "own-domain": "Das ist Ihre eigene Domain; sie kann kein Lead sein.",
    "hubspot-domain": "Das ist HubSpots eigene Domain; sie kann kein Lead sein.",
  },
  reasons: {
    "existing-customer": "Bereits HubSpot-Kunde",
    "active-sales-process": "In einem aktiven Verkaufsprozess mit HubSpot",
    "hubspot-rep-owned": "Bei einem HubSpot-Mitarbeiter, ohne aktiven Verkaufsprozess",
    "other-partner": "Von einem anderen Partner registriert",
  },
  stillEarn: "Eine Provision ist noch möglich:",
  steps: {
    "write-to-partner-team": "Schreiben Sie an partnerteam@hubspot.com.",
    "involve-partner-development-manager": "Beziehen Sie Ihren Partner Development Manager ein.",
    "sell-another-product-line": "Verkaufen Sie eine Produktlinie, die der Kunde noch nicht hat.",
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
};
