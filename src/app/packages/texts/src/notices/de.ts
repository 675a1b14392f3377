import type { Gap, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { de as names } from "../technology-names/de.ts";
import type { NoticeTexts } from "./en.ts";

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

const number = new Intl.NumberFormat("de", { maximumFractionDigits: 2 });

const AMOUNTS: Record<Gap["unit"], (missing: number) => string> = {
  "usd-per-month": (missing) => `: es fehlen ${number.format(missing)} $ pro Monat`,
  count: (missing) => `: es fehlen ${number.format(missing)}`,
  stars: (missing) => `: es fehlen ${number.format(missing)} Sterne`,
  percent: (missing) => `: es fehlen ${number.format(missing)} %`,
  "yes-no": () => ": fehlt",
};

const gap = ({ id, missing, unit }: Gap) => `- ${REQUIREMENTS[id]}${AMOUNTS[unit](missing)}`;

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
  dropAhead: (from, to, on, gaps) => ({
    subject: `Neubewertung am ${on}: nach jetzigem Stand von ${tier(from)} zu ${tier(to)}`,
    body: [`Diese Anforderungen von ${tier(from)} sind am ${on} nicht erfüllt:`, ...gaps.map(gap)].join("\n"),
  }),
  tierChanged: (from, to, on) => ({
    subject: `Stufenwechsel: ${tier(to)} seit ${on}`,
    body: `Nach den veröffentlichten Regeln ist Ihr Unternehmen am ${on} von ${tier(from)} zu ${tier(to)} gewechselt. Vergleichen Sie das mit der E-Mail von HubSpot. Falls HubSpot eine andere Stufe nennt, korrigieren Sie die Stufe in den Einstellungen.`,
  }),
};
