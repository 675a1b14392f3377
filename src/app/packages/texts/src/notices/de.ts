import type { Gap, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { pluralIn } from "../formats/plural-in.ts";
import { de as names } from "../technology-names/de.ts";
import type { DropText, NoticeTexts } from "./en.ts";

/** Null is no tier: it is lost or reached. */
function moved(from: TechnologyTier | null, to: TechnologyTier | null, on: string): string {
  if (from === null) return `hat Ihr Unternehmen am ${on} die Stufe ${tier(to)} erreicht`;
  if (to === null) return `hat Ihr Unternehmen am ${on} die Stufe ${tier(from)} verloren`;
  return `ist Ihr Unternehmen am ${on} von ${tier(from)} zu ${tier(to)} gewechselt`;
}

const tier = (held: TechnologyTier | null) => (held === null ? "keine Stufe" : names.tiers[held]);

const REQUIREMENTS: Record<RequirementId, string> = {
  "attributed-mrr": "zugeordneter MRR",
  "influenced-revenue": "beeinflusster Umsatz",
  "marketplace-reviews": "Marketplace-Bewertungen",
  "marketplace-rating": "durchschnittliche Marketplace-Bewertung",
  "marketplace-listing": "Marketplace-Listing (live)",
  "app-certification": "App-Zertifizierung",
  "technical-contact": "benannter Technical/Product Referent",
  "partnership-owner": "benannte verantwortliche Person für die Partnerschaft",
  "executive-sponsor": "benannter Executive Sponsor",
  "account-mapping": "gemeinsame Datennutzung für die Accountzuordnung",
  "good-standing": "Erfüllung aller Verpflichtungen",
};

const plural = pluralIn("de");
const number = new Intl.NumberFormat("de", { maximumFractionDigits: 2 });

const AMOUNTS: Record<Gap["unit"], (missing: number) => string> = {
  "usd-per-month": (missing) => `: es fehlen ${number.format(missing)} $ pro Monat`,
  count: (missing) => `: es fehlen ${number.format(missing)}`,
  stars: (missing) => `: es fehlen ${number.format(missing)} Sterne`,
  percent: (missing) => `: es fehlen ${number.format(missing)} %`,
  "yes-no": () => ": fehlt",
};

const gap = ({ id, missing, unit }: Gap) => `- ${REQUIREMENTS[id]}${AMOUNTS[unit](missing)}`;

const careful = ({ months, isFloor }: NonNullable<DropText["estimate"]>) =>
  isFloor
    ? "Das ist eine vorsichtige Schätzung: Nach jetzigem Stand bleibt die Stufe erhalten. Vom MRR sind weniger als 12 Monate bekannt, deshalb wird ein Verlust von mindestens 3 % im Monat angenommen."
    : `Das ist eine vorsichtige Schätzung: Nach jetzigem Stand bleibt die Stufe erhalten. Angenommen wird, dass Kunden mit Ihrer App so abspringen oder weniger zahlen wie in den schlechtesten der letzten ${months} Monate.`;

export const de: NoticeTexts = {
  formDue: (to, due) => ({
    subject: `POC-Formular bis ${due} einreichen`,
    body: `Ihr Unternehmen hat sich für ${tier(to)} qualifiziert. Die Stufe beginnt, sobald HubSpot das vollständige POC-Formular hat. Der letzte Tag ist der ${due}. Danach ist die nächste Neubewertung die nächste Chance.`,
  }),
  formStale: (held) => ({
    subject: "POC-Formular erneut einreichen",
    body: `Eine Kontaktperson, die für die Stufe ${tier(held)} erforderlich ist, ist nicht mehr benannt. Benennen Sie die Person in den Einstellungen. Reichen Sie dann das POC-Formular erneut ein, damit HubSpot von der Änderung weiß.`,
  }),
  certificationEnds: (app, last) => ({
    subject: `Die App-Zertifizierung von ${app} zählt bis ${last}`,
    body: `HubSpot überprüft zertifizierte Apps alle zwei Jahre. Veranlassen Sie die Überprüfung von ${app} rechtzeitig. Nach dem ${last} zählt die Zertifizierung für keine Stufe mehr.`,
  }),
  dropAhead: ({ from, to, on, since, gaps, first, estimate }) => ({
    subject: estimate
      ? `Neubewertung am ${on}: ${tier(from)} ist nicht sicher`
      : `Neubewertung am ${on}: nach jetzigem Stand von ${tier(from)} zu ${tier(to)}`,
    body: [
      ...(estimate ? [careful(estimate)] : []),
      estimate
        ? `Diese Anforderungen von ${tier(from)} wären dann am ${on} nicht erfüllt:`
        : `Diese Anforderungen von ${tier(from)} sind am ${on} nicht erfüllt:`,
      ...gaps.map(gap),
      ...(since ? [`Sie sind ab dem ${since} nicht mehr erfüllt.`] : []),
      `Damit anfangen: ${first}.`,
    ].join("\n"),
  }),
  rollOff: ({ tier: held, on, gap: missing, leaving, first }) => ({
    subject: `Ab dem ${on} reicht es nicht mehr für ${tier(held)}: ${REQUIREMENTS[missing.id]}`,
    body: [
      `Ein Teil dessen, was heute zählt, verlässt am ${on} den rollierenden Zeitraum von 12 Monaten.`,
      ...leaving.map((name) => `- ${name}`),
      "Dann ist das nicht erfüllt:",
      gap(missing),
      `Damit anfangen: ${first}.`,
    ].join("\n"),
  }),
  digest: {
    subject: (monday) => `Partnerprogramme: die Woche ab dem ${monday}`,
    changed: (since) => `Seit dem ${since} geändert:`,
    ahead: "Läuft in den nächsten vier Wochen aus:",
    tier: (program, from, to) => `${program}: von ${from} zu ${to}`,
    noTier: "keine Stufe",
    figure: (name, now, change) => `${name}: ${now} (${change})`,
    points: (now, change) => `Punkte insgesamt: ${now} (${change})`,
    due: (date, what) => `${date}: ${what}`,
    leaves: (name, amount, first) =>
      `${first}: ein Teil verlässt den rollierenden Zeitraum von 12 Monaten (${name}${amount === null ? "" : `, insgesamt ${amount}`})`,
    lapses: (shown, count, first) =>
      `${first}: ${plural(count, "verwalteter Kunde zählt", `der erste von ${shown} verwalteten Kunden zählt`)} ohne neue Aktivität nicht mehr`,
    registrations: (shown, count, first) =>
      `${first}: ${plural(count, "eine Lead-Registrierung endet", `die erste von ${shown} Lead-Registrierungen endet`)}`,
    more: (shown, count) =>
      `und ${plural(count, "ein weiterer Punkt", `${shown} weitere Punkte`)} in der Übersicht der App`,
  },
  tierChanged: (from, to, on) => ({
    subject: `Stufenwechsel: ${tier(to)} seit ${on}`,
    body: `Nach den veröffentlichten Regeln ${moved(from, to, on)}. Vergleichen Sie das mit der E-Mail von HubSpot. Falls HubSpot eine andere Stufe nennt, korrigieren Sie die Stufe in den Einstellungen.`,
  }),
};
