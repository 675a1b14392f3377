import { leadMessagesFor } from "@partner-standing/texts/leads/lead-messages-for";
import { localeOf, type Language } from "@partner-standing/texts/formats/locale";
import { createReader } from "@partner-standing/texts/standing/reader";
import { expect, test } from "vitest";
import { COMMISSIONS } from "../fixtures/commissions.ts";
import { LEADS } from "../fixtures/leads.ts";
import { leadOffer } from "./lead-offer.ts";

function said(lead: string, ledger: Parameters<typeof leadOffer>[1], language: Language = "en"): string | null {
  const shown = LEADS[lead];
  if (!shown) throw new Error(`there is no lead ${lead}`);
  const reader = createReader(localeOf({ language }), "Europe/Berlin");
  return leadOffer(shown, ledger, leadMessagesFor(language), reader);
}

test.each([
  ["en", "Would pay 20% of what the customer pays, for 36 complete months, if it is registered before the purchase"],
  ["de", "Brächte 20 % dessen, was der Kunde zahlt, für 36 volle Monate: wenn vor dem Kauf registriert"],
  ["fr", "Rapporterait 20 % de ce que paie le client, pendant 36 mois complets, s’il est enregistré avant l’achat"],
] as const)("is one sentence in %s", (language, sentence) => {
  expect(said("notRegistered", COMMISSIONS.lead, language)?.replace(/[\u00a0\u202f]/g, " ")).toContain(sentence);
});

test("is for as long as the customer stays where the package says so", () => {
  const { offer } = COMMISSIONS.lead;
  const forLife = { ...COMMISSIONS.lead, offer: offer && { ...offer, months: null, lastMonth: null } };
  expect(said("notRegistered", forLife)).toContain("for as long as the customer stays");
});

test.each([
  [
    "en",
    "Pays 20% of what the customer pays more than before the sale, for 36 complete months. Today only this pays: a sale",
  ],
  [
    "de",
    "Bringt 20 % dessen, was der Kunde mehr zahlt als vor dem Verkauf, für 36 volle Monate. Heute zahlt nur das: ein Verkauf",
  ],
  [
    "fr",
    "Rapporte 20 % de ce que le client paie de plus qu’avant la vente, pendant 36 mois complets. Aujourd’hui, seul cela",
  ],
] as const)("of an existing customer is said with the sales that pay, in %s", (language, sentence) => {
  for (const lead of ["existing-customer", "registered"])
    expect(said(lead, COMMISSIONS.existingCustomer, language)?.replace(/[\u00a0\u202f]/g, " ")).toContain(sentence);
});

test("is nothing without an answer, once something is sold, or where the lead is unavailable", () => {
  expect(said("notRegistered", null)).toBeNull();
  expect(said("registered", COMMISSIONS.customer)).toBeNull();
  expect(said("existing-customer", COMMISSIONS.lead)).toBeNull();
});
