import type { CommissionLedger } from "@partner-standing/contract/commission/commission";
import { type Lead, PARTNER_TEAM_ADDRESS } from "@partner-standing/contract/leads/lead";
import { type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { leadMessagesFor } from "@partner-standing/texts/leads/lead-messages-for";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { COMMISSIONS } from "../fixtures/commissions.ts";
import { LEADS } from "../fixtures/leads.ts";
import { leadViewModel } from "./lead-view-model.ts";

function leadNamed(name: string): Lead {
  const lead = LEADS[name];
  if (!lead) throw new Error(`there is no lead ${name}`);
  return lead;
}

function viewIn(language: Language, lead: Lead, ledger: CommissionLedger | null = null) {
  const reader = createReader(localeOf({ language }), "Europe/Berlin");
  return leadViewModel(lead, ledger, leadMessagesFor(language), reader);
}

const viewOf = (name: string) => viewIn("en", leadNamed(name));

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
      `HubSpot does not accept it for ${name}, and is asked again later. It says: “country is required while pp_registration_status is registered”`,
    );
  });

  test.each([
    ["platform", "This address belongs to a social network, a link or map service, or a marketplace, not"],
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

  test.each([
    [31, "Until December 10, 2026 (31 days)."],
    [30, "Ends in 30 days, can be registered again from December 10, 2026."],
    [1, "Ends in 1 day, can be registered again from December 10, 2026."],
  ])("with %d days left a registration says: %s", (daysLeft, line) => {
    const lead = { ...leadNamed("registered"), expiresOn: "2026-12-10" as const, daysLeft };
    expect(viewIn("en", lead).lines[0]).toBe(line);
  });

  test("the room that is left stands once, whoever's limit it is is folded away", () => {
    const lead = leadNamed("notRegistered");
    const capacity = { ...lead.capacity, used: 498, limit: 500, level: "near" as const, published: true };
    const view = viewIn("en", { ...lead, capacity });
    expect(view.capacity).toEqual({
      text: expect.stringMatching(/^2 of 500 slots left\. A registration lasts until /) as string,
      warning: "Release in time what you no longer need.",
      oldest: [],
    });
    expect(view.more.lines.join(" ")).toContain("The limit is the one of 2018");
  });

  test("where nothing can be registered, nothing is said about room", () => {
    expect(viewOf("active-sales-process").capacity).toBeNull();
    expect(viewOf("registered").capacity?.text).toMatch(/slots left\.$/);
  });

  test("what costs commission is to be read before a registration, once", () => {
    const lead = leadNamed("notRegistered");
    expect(viewIn("en", { ...lead, rulesSeen: false }).more).toMatchObject({ isUnread: true });
    expect(viewIn("en", { ...lead, rulesSeen: true }).more.isUnread).toBe(false);
    expect(viewIn("en", { ...lead, rulesSeen: false }).more.rules).toHaveLength(4);
    expect(viewIn("en", { ...leadNamed("registered"), rulesSeen: false }).more).toMatchObject({
      isUnread: false,
      rules: [],
    });
  });

  test("a purchase under the registered domain is no notice", () => {
    expect(viewOf("boughtUnderIt").notices).toEqual([]);
  });

  test("an unavailable lead says why, what to do step by step, and how certain it is", () => {
    expect(viewOf("active-sales-process").reason).toBe("In an active sales process with HubSpot");
    expect(viewOf("active-sales-process").unavailable).toMatchObject({
      address: PARTNER_TEAM_ADDRESS,
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
      "Services proven: ✓",
      "Purchase through HubSpot's payment link: still to enter (Payment link and Hub ID)",
    ]);
  });

  test("a full capacity says what to do, and which registration is the oldest", () => {
    expect(viewOf("full").capacity).toEqual({
      text: "0 of 1 slot left.",
      warning: "First release a registration that you no longer need.",
      oldest: [{ domain: "alt.example", text: "alt.example, since December 1, 2025" }],
    });
  });
});

describe("what a sale would pay", () => {
  const said = (name: string, ledger: CommissionLedger | null, language: Language = "en") =>
    viewIn(language, leadNamed(name), ledger).offer;

  test.each([
    ["en", "A purchase pays 20% for 36 months if the lead is registered first and buys under this domain."],
    ["de", "Ein Kauf bringt 36 Monate lang 20 %, wenn der Lead vorher registriert ist und unter dieser Domain kauft."],
    ["fr", "Un achat rapporte 20 % pendant 36 mois si le lead est enregistré avant et achète sous ce domaine."],
  ] as const)("is one sentence in %s", (language, sentence) => {
    expect(said("notRegistered", COMMISSIONS.lead, language)?.replace(/[\u00a0\u202f]/g, " ")).toContain(sentence);
  });

  test("is for as long as the customer stays where the package says so", () => {
    const { offer } = COMMISSIONS.lead;
    const forLife = { ...COMMISSIONS.lead, offer: offer && { ...offer, months: null, lastMonth: null } };
    expect(said("notRegistered", forLife)).toContain("for as long as the customer stays");
  });

  test.each([
    ["en", "Only this still pays: a sale with a shared deal. 20% of what it adds, for 36 months."],
    ["de", "Nur das zahlt noch: ein Verkauf"],
    [
      "fr",
      "Seul cela rapporte encore : une vente avec une transaction partagée. 20 % de ce qui s’ajoute, pendant 36 mois.",
    ],
  ] as const)("of an existing customer is said with the sales that pay, in %s", (language, sentence) => {
    for (const lead of ["existing-customer", "registered"])
      expect(said(lead, COMMISSIONS.existingCustomer, language)?.replace(/[\u00a0\u202f]/g, " ")).toContain(sentence);
  });

  test("of a registered lead names the domain under which to buy", () => {
    expect(said("registered", COMMISSIONS.lead)).toBe(
      `Pays 20% for 36 months if ${leadNamed("registered").domain} buys under this domain.`,
    );
  });

  test("is nothing where no domain is known under which to buy", () => {
    expect(said("freeMailbox", COMMISSIONS.lead)).toBeNull();
    expect(said("unknownOption", COMMISSIONS.lead)).toContain("under this domain");
  });

  test("is nothing without an answer, once something is sold, or where the lead is unavailable", () => {
    expect(said("notRegistered", null)).toBeNull();
    expect(said("registered", COMMISSIONS.customer)).toBeNull();
    expect(said("existing-customer", COMMISSIONS.lead)).toBeNull();
  });
});
