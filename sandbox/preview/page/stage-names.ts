import type { Language } from "../preview-model.ts";

const names = (en: string, de: string, fr: string): Record<Language, string> => ({ en, de, fr });

/** What HubSpot shows in place of its own lifecycle and deal stages; an account's own stages show as they are. */
export const STAGE_NAMES: Record<string, Record<Language, string>> = {
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
