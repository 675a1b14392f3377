import type { Language, RecordLine, RecordType } from "../preview-model.ts";

interface KeyProperty {
  name: string;
  labels: Record<Language, string>;
  /** Kept by the CRM itself. */
  isFixed?: boolean;
  kind?: "date" | "number" | "stage";
}

const names = (en: string, de: string, fr: string): Record<Language, string> => ({ en, de, fr });

const property = (name: string, en: string, de: string, fr: string, more: Partial<KeyProperty> = {}): KeyProperty => ({
  name,
  labels: names(en, de, fr),
  ...more,
});

const created = property("createdate", "Created", "Erstellt", "Création", { isFixed: true, kind: "date" });
const stage = property("lifecyclestage", "Lifecycle stage", "Lifecycle-Phase", "Phase du cycle de vie", {
  kind: "stage",
});
const phone = property("phone", "Phone", "Telefon", "Téléphone");
const country = property("country", "Country", "Land", "Pays");

/** The few properties that stand in the record's left column. */
export const KEY_PROPERTIES: Record<RecordType, readonly KeyProperty[]> = {
  companies: [
    property("domain", "Domain", "Domain", "Domaine"),
    stage,
    property("industry", "Industry", "Branche", "Secteur"),
    property("city", "City", "Ort", "Ville"),
    country,
    property("annualrevenue", "Annual revenue", "Jahresumsatz", "Chiffre d’affaires", { kind: "number" }),
    phone,
    created,
  ],
  contacts: [
    property("firstname", "First name", "Vorname", "Prénom"),
    property("lastname", "Last name", "Nachname", "Nom"),
    property("email", "E-mail", "E-Mail", "E-mail"),
    property("jobtitle", "Job title", "Position", "Poste"),
    property("company", "Company", "Unternehmen", "Entreprise"),
    property("website", "Website", "Website", "Site web"),
    phone,
    stage,
    country,
    created,
  ],
  deals: [
    property("amount", "Amount", "Betrag", "Montant", { kind: "number" }),
    property("deal_currency_code", "Currency", "Währung", "Devise"),
    property("dealstage", "Stage", "Phase", "Étape", { kind: "stage" }),
    property("pp_deal_mrr", "Deal MRR", "MRR des Deals", "MRR de la transaction", { kind: "number" }),
    property("pp_influence", "Partner influence", "Einfluss als Partner", "Influence du partenaire"),
    property("closedate", "Close date", "Abschlussdatum", "Date de fermeture", { isFixed: true, kind: "date" }),
    created,
  ],
};

/** Undefined for what does not stand there. */
export function labelOf(type: RecordType, name: string, language: Language): string | undefined {
  return KEY_PROPERTIES[type].find((one) => one.name === name)?.labels[language];
}

/** What HubSpot shows in place of its own lifecycle and deal stages; an account's own stages show as they are. */
const STAGE_NAMES: Record<string, Record<Language, string>> = {
  subscriber: names("Subscriber", "Abonnent", "Abonné"),
  lead: names("Lead", "Lead", "Lead"),
  marketingqualifiedlead: names("Marketing qualified lead", "Marketing-qualifizierter Lead", "Lead qualifié marketing"),
  salesqualifiedlead: names("Sales qualified lead", "Sales-qualifizierter Lead", "Lead qualifié commercial"),
  opportunity: names("Opportunity", "Verkaufschance", "Opportunité"),
  customer: names("Customer", "Kunde", "Client"),
  evangelist: names("Evangelist", "Fürsprecher", "Ambassadeur"),
  other: names("Other", "Sonstige", "Autre"),
  appointmentscheduled: names("Appointment scheduled", "Termin vereinbart", "Rendez-vous fixé"),
  qualifiedtobuy: names("Qualified to buy", "Kaufbereit", "Prêt à acheter"),
  presentationscheduled: names("Presentation scheduled", "Präsentation geplant", "Présentation planifiée"),
  decisionmakerboughtin: names("Decision maker bought in", "Entscheider überzeugt", "Décideur convaincu"),
  contractsent: names("Contract sent", "Vertrag gesendet", "Contrat envoyé"),
  closedwon: names("Closed won", "Gewonnen", "Gagnée"),
  closedlost: names("Closed lost", "Verloren", "Perdue"),
};

export function shownValue(value: string | null | undefined, kind: KeyProperty["kind"], language: Language): string {
  if (!value) return "";
  if (kind === "stage") return STAGE_NAMES[value]?.[language] ?? value;
  if (kind === "date") return shownDate(value, language, "long");
  if (kind === "number" && Number.isFinite(Number(value))) return Number(value).toLocaleString(language);
  return value;
}

export function shownDetails({ details }: RecordLine, language: Language): string {
  const shown = details.map((detail) => {
    if ("text" in detail) return detail.text;
    if ("date" in detail) return shownDate(detail.date, language, "short");
    return shownAmount(detail.amount, detail.currency, language);
  });
  return shown.join(" · ");
}

function shownAmount(amount: string, currency: string | null, language: Language): string {
  const style = currency ? ({ style: "currency", currency } as const) : {};
  return Number(amount).toLocaleString(language, { ...style, maximumFractionDigits: 0 });
}

/** The CRM sends ISO text or milliseconds. */
function shownDate(value: string, language: Language, month: "long" | "short"): string {
  const at = new Date(/^\d+$/.test(value) ? Number(value) : value);
  if (Number.isNaN(at.getTime())) return value;
  return at.toLocaleDateString(language, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
}
