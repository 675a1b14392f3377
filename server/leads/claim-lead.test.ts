import type { ClaimInput } from "@partner-standing/contract/leads/claim";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { claimLead } from "./claim-lead.ts";
import { leadContextOf, leadPortal, resetLeadPortal } from "../../test/database/lead-portal.ts";

const CLAIM: ClaimInput = {
  domain: "www.other.example",
  proofOfServices: "signed confirmation of 2 March 2026",
  paymentLink: false,
  productsOfInterest: ["Marketing Hub Professional"],
  hubId: "",
  buyerEmail: "",
  grantedOn: null,
};

describe.each(await testEngines())("a Best Partner Wins claim on $name", ({ open }) => {
  let database: Database;
  let portal: ReturnType<typeof leadPortal>;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await resetLeadPortal(database);
    portal = leadPortal(database);
  });

  const claim = (given: Partial<ClaimInput>, idempotencyKey: string) =>
    claimLead(database, leadContextOf(), { claim: { ...CLAIM, ...given }, actor: "501", idempotencyKey });

  test("is only for leads that another partner registered", async () => {
    expect(await claim({}, "k1")).toEqual({ claim: null, refusal: "not-claimable" });
    expect(await claim({ domain: "unknown.example" }, "k2")).toEqual({ claim: null, refusal: "not-claimable" });
  });

  test("grows as evidence arrives, says what is missing, and is ready with both conditions", async () => {
    await portal.contact("22", "11", { unavailableReason: "other-partner" });
    expect(await claim({}, "k1")).toMatchObject({
      refusal: null,
      claim: {
        domain: "other.example",
        state: "incomplete",
        claimedOn: "2026-03-14",
        conditions: [
          { id: "proof-of-services", met: true },
          { id: "purchase-through-payment-link", met: false, missing: ["paymentLink", "hubId", "buyerEmail"] },
        ],
      },
    });
    await claim({ paymentLink: true, hubId: "1234567", buyerEmail: "jo@other.example" }, "k2");
    const lead = await portal.lead("22");
    expect(lead).toMatchObject({ state: "unavailable", claim: { state: "ready", hubId: "1234567" } });
    expect(await claim({}, "k1")).toMatchObject({ claim: { state: "incomplete" } });
    expect((await portal.lead("22")).claim?.state).toBe("ready");
  });
});
