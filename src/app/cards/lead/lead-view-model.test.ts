import { PARTNER_TEAM_ADDRESS } from "@partner-standing/contract/leads/lead";
import { type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { leadMessagesFor } from "@partner-standing/texts/leads/lead-messages-for";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { COMMISSIONS } from "../fixtures/commissions.ts";
import { LEADS } from "../fixtures/leads.ts";
import { leadOffer } from "./LeadCard.tsx";
import { leadViewModel } from "./lead-view-model.ts";

function viewOf(name: string) {
  const lead = LEADS[name];
  if (!lead) throw new Error(`there is no lead ${name}`);
  return leadViewModel(lead, leadMessagesFor("en"), createReader(localeOf({ language: "en" }), "Europe/Berlin"));
}

describe("a lead in words", () => {
  test.each([
    ["registered", "Until March 14, 2027 (112 days)."],
    ["saving", "Registered on November 22, 2026 by Ada Berg."],
    ["saving", "Saving to the CRM."],
    ["customerOfOurs", "HubSpot customer since September 1, 2021."],
    ["customerOfOurs", "Sold by you on March 1, 2022."],
  ])("%s says: %s", (name, line) => {
    expect(viewOf(name).lines).toContain(line);
  });

  test("what HubSpot refuses is told with the record and HubSpot's own sentence", () => {
    const name = LEADS["refusedByRule"]?.refusedRecord?.record.name;
    expect(viewOf("refusedByRule").lines.at(-1)).toBe(
      `HubSpot does not accept it for ${name}, and is asked again later. It says: country is required while pp_registration_status is registered`,
    );
  });

  test.each([
    ["platform", "This address belongs to a social network, a link, map or market place"],
    ["unknownOption", "Correct the relationship with HubSpot"],
    ["freeMailbox", "A free mailbox is no company domain"],
  ])("what is wrong is named: %s", (name, line) => {
    expect(viewOf(name).missing.join()).toContain(line);
  });

  test.each([
    ["boughtElsewhere", "Talk to HubSpot before the sale is final.", "The purchase of"],
    ["boughtElsewhereLongAgo", "The purchase of October 19, 2026 was made under muster-shop.example", "is final"],
  ])("a purchase under another domain is told as it is, still open or past: %s", (name, said, unsaid) => {
    const [notice] = viewOf(name).notices;
    expect(notice?.text).toContain(said);
    expect(notice?.text).not.toContain(unsaid);
  });

  test("a purchase under the registered domain is no notice", () => {
    expect(viewOf("boughtUnderIt").notices).toEqual([]);
  });

  test("an unavailable lead says why, what to do step by step, and how certain it is", () => {
    expect(viewOf("active-sales-process").unavailable).toMatchObject({
      reason: "In an active sales process with HubSpot",
      steps: [`Write to ${PARTNER_TEAM_ADDRESS}, the partner team.`, expect.any(String)],
      certainty: "It is possible, not guaranteed.",
    });
    expect(viewOf("customerOfOurs").unavailable?.steps).toEqual(
      expect.arrayContaining([
        "Make the sale a shared deal with HubSpot before it closes.",
        "Register the domain before the sale: without a registration it pays nothing.",
      ]),
    );
  });

  test("a claim says of each condition whether it is met, and what is missing", () => {
    expect(viewOf("claimed").unavailable?.claim?.conditions).toEqual([
      "Services proven: met",
      "Purchase through HubSpot's payment link: missing: Payment link and Hub ID",
    ]);
  });

  test("a full capacity says what to do, and which registration is the oldest", () => {
    expect(viewOf("full").capacity).toEqual({
      text: "Capacity: 1 of 1 in use.",
      warning: "All slots are in use. Release a registration that you no longer need first.",
      oldest: [{ domain: "alt.example", text: "alt.example, since December 1, 2025" }],
    });
  });
});

describe("what a sale would pay", () => {
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
});
