import type { SalesMessages } from "./en.ts";
import { de as names } from "../property-names/de.ts";

const { own: properties } = names;

export const de: SalesMessages = {
  purchase: (date, kind) => `Kauf vom ${date}${kind === null ? "" : ` (${kind})`}`,
  purchases: {
    "new-customer": "Neukunde",
    "cross-sell": "Cross-Selling",
    "sales-to-marketing-upgrade": "Upgrade von Sales auf Marketing",
    "shared-deal-upsell": "Upselling eines geteilten Deals",
    touchless: "ohne Hilfe",
  },

  open: {
    title: "Prognose offener Deals",
    hint: "Was jeder zahlen würde, wenn er an seinem Abschlussdatum gewonnen wird. Keine Summe enthält es.",
    deal: (name, date) => `${name}, Abschluss am ${date}`,
    late: (name) => `${name}, Abschlussdatum verstrichen`,
    likely: (percent) => `Nach seiner Phase zu ${percent} wahrscheinlich.`,
    pays: (amount, first, last) =>
      last === null
        ? `Würde ab ${first} ${amount} im Monat zahlen, solange der Kunde bleibt.`
        : `Würde von ${first} bis ${last} ${amount} im Monat zahlen.`,
    nothing: (why) => `Würde so nichts zahlen (${why}).`,
    onCard: "warum, sagt die Solutions-Karte des Unternehmens",
    noMrr: `Tragen Sie den MRR in „${properties.pp_deal_mrr}“ ein, um zu sehen, was er zahlen würde.`,
    monthly: (amounts) => `Zusammen würden sie ${amounts} im Monat zahlen.`,
    more: (shown) => `${shown} weitere sind nicht aufgeführt.`,
  },

  account: {
    title: (currency) => `In ${currency}, alle Währungen zusammen`,
    both: (estimate, payout) => `Zum heutigen Kurs ${estimate}, zu den Monatsendkursen ${payout}`,
    estimate: "Zum heutigen Kurs",
    payout: "Zu den Monatsendkursen",
    unknown: "nicht bekannt",
    rates: "Verwendete Wechselkurse",
    rate: (currency, dollars, date) => `1 ${currency} = ${dollars} $ (${date ?? "für alle Tage"})`,
    today: (rates) => `Heute: ${rates}`,
    ofMonth: (month, rates) => `${month}: ${rates}`,
    missing: (currency, months) =>
      `Der Monatsendkurs von ${currency} fehlt für ${months}. Tragen Sie ihn in den Einstellungen unter „Daten“ ein.`,
    missingToday: (currency) =>
      `Für ${currency} ist kein Kurs eingetragen, deshalb lässt sich nichts umrechnen. Tragen Sie ihn in den Einstellungen unter „Daten“ ein.`,
  },
};
