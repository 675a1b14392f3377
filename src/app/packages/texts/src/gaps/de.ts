import { hasNoRating } from "../formats/has-no-rating.ts";
import { pluralIn } from "../formats/plural-in.ts";
import type { GapMessages } from "./en.ts";

const plural = pluralIn("de");

export const de: GapMessages = {
  lacks: {
    "attributed-mrr": (shown) => `${shown} an zugeordnetem MRR fehlen`,
    "influenced-revenue": (shown) => `${shown} an beeinflusstem Umsatz fehlen`,
    "marketplace-reviews": (shown, count) =>
      `${shown} ${plural(count, "Marketplace-Bewertung fehlt", "Marketplace-Bewertungen fehlen")}`,
    "marketplace-rating": (shown, missing) =>
      hasNoRating(missing)
        ? `noch keine Marketplace-Bewertung (Durchschnitt) vorliegt, nötig: ${shown}`
        : `bei der Marketplace-Bewertung (Durchschnitt) ${shown} fehlen`,
    "marketplace-listing": () => "keine App live im Marketplace gelistet ist",
    "app-certification": () => "keine App zertifiziert ist",
    "technical-contact": () => "kein Technical/Product Referent benannt ist",
    "partnership-owner": () => "keine verantwortliche Person für die Partnerschaft benannt ist",
    "executive-sponsor": () => "kein Executive Sponsor benannt ist",
    "account-mapping": () => "keine Daten für die Accountzuordnung geteilt werden",
    "good-standing": () => "nicht alle Verpflichtungen erfüllt sind",
  },

  behind: {
    "attributed-mrr": (done, limit) => `der zugeordnete MRR erst ${done} des Wegs bis ${limit} erreicht hat`,
    "influenced-revenue": (done, limit) => `der beeinflusste Umsatz erst ${done} des Wegs bis ${limit} erreicht hat`,
  },

  provide: {
    "marketplace-listing": "Bringen Sie eine App live in den Marketplace",
    "app-certification": "Lassen Sie eine App zertifizieren",
    "technical-contact": "Benennen Sie in den Einstellungen einen Technical/Product Referent",
    "partnership-owner": "Benennen Sie in den Einstellungen eine verantwortliche Person für die Partnerschaft",
    "executive-sponsor": "Benennen Sie in den Einstellungen einen Executive Sponsor",
    "account-mapping": "Teilen Sie Daten für die Accountzuordnung und vermerken Sie es in den Einstellungen",
    "good-standing": "Klären Sie offene Verpflichtungen mit Ihrem Partner Manager",
    "poc-form": "Füllen Sie das POC-Formular vollständig aus",
  },
  askForReviews: (shown, count) =>
    `Bitten Sie um ${shown} weitere ${plural(count, "Marketplace-Bewertung", "Marketplace-Bewertungen")}`,

  against: {
    of: (actual, target) => `${actual} von ${target}`,
    needs: (actual, target) => `${actual} (nötig: ${target})`,
    wayTo: (done, limit) => `${done} des Wegs bis ${limit}`,
    reached: (limit) => `mindestens ${limit}`,
    noRating: (target) => `keine Bewertung in den letzten 12 Monaten, ${target} erforderlich`,
    requiredFrom: (date) => `Erforderlich ab ${date}`,
    statusNotChecked: "Nicht geprüft",
  },
};
