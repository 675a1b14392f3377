import type { PortalSnapshot } from "@partner-standing/contract/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings";
import { expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import type { RecordId } from "../../server/facts/record-id.ts";
import { createGateway } from "../../server/hubspot/create-gateway.ts";
import { listen } from "../../server/listen.ts";
import { createCommission } from "../../server/commission/create-commission.ts";
import { createSolutions } from "../../server/solutions/create-solutions.ts";
import { createBenefits } from "../../server/benefits/create-benefits.ts";
import { createLeads } from "../../server/leads/create-leads.ts";
import { createReviews } from "../../server/reviews/create-reviews.ts";
import { createStanding } from "../../server/standing/create-standing.ts";
import { findTenant, savePortal } from "../../server/store/portals.ts";
import { backfill } from "../../server/sync/backfill.ts";
import { connectPortal } from "../../server/sync/connect-portal.ts";
import { testEngines } from "../database/test-databases.ts";
import type { Database } from "../../server/store/database.ts";

/** Two firms whose records carry the same ids. */
function portal(portalId: number, name: string, mrr: string): PortalSnapshot {
  const client = {
    ...{ pp_sold_on: "2026-01-01", pp_sale_kind: "new-customer", pp_purchase_domain: `${name}.example` },
    ...{ pp_managed_by: `ada@${name}-partner.example`, pp_apps_used: "crm" },
    ...{ pp_first_managed_activity_on: "2026-01-02", pp_last_managed_activity_on: "2026-10-01" },
  };
  const installed = { pp_app_installed_on: "2026-01-10", pp_hubspot_customer_since: "2026-01-01", pp_hubspot_mrr: mrr };
  return {
    portalId,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    settings: PortalSettingsSchema.parse({
      currentTier: "rising",
      listingLive: true,
      programs: ["technology", "solutions"],
      ownDomains: [`${name}-partner.example`],
      solutions: { currentTier: "gold", partnerEmployees: [`ada@${name}-partner.example`] },
    }),
    users: [],
    objects: {
      companies: [
        { id: "1", properties: { name: `${name} customer`, domain: `${name}.example`, ...installed, ...client } },
      ],
      contacts: [
        {
          id: "2",
          properties: {
            firstname: name,
            lastname: "Person",
            email: `jo@${name}.example`,
            pp_reviewed_on: "2026-05-05",
            pp_review_rating: "5",
          },
        },
      ],
      deals: [
        {
          id: "3",
          properties: {
            dealname: `${name} deal`,
            dealstage: "closedwon",
            pp_influence: "co-sell",
            pp_deal_mrr: mrr,
            closedate: "2026-06-01T10:00:00Z",
          },
        },
      ],
    },
    associations: [
      { from: ["contacts", "2"], to: ["companies", "1"] },
      { from: ["deals", "3"], to: ["companies", "1"] },
    ],
  };
}

async function connect(database: Database, snapshot: PortalSnapshot): Promise<void> {
  const server = await listen(createCrm({ snapshot }).app, 0);
  const gateway = createGateway({ accessToken: "standing-sandbox-token", apiUrl: `http://127.0.0.1:${server.port}` });
  await savePortal(database, await gateway.readAccount());
  const portalId = await connectPortal({ database, gateway, firstSettings: snapshot.settings });
  await backfill({ database, gateway, portalId, signal: new AbortController().signal });
  await gateway.close();
  await server.close();
}

test.each(await testEngines())("on $name an answer for one portal holds no byte of another", async ({ open }) => {
  const database = await open();
  await connect(database, portal(11, "alpha", "7111.5"));
  await connect(database, portal(22, "gamma", "8222.5"));
  const service = createStanding(database);
  const leads = createLeads(database, () => undefined);
  const reviews = createReviews(database);
  const benefits = createBenefits(database);
  const solutions = createSolutions(database);
  const commission = createCommission(database);
  const record = { kind: "contacts", id: "2" } as const;

  for (const [portalId, own, other, ownAmount, otherAmount] of [
    [11, "alpha", "gamma", "7111.5", "8222.5"],
    [22, "gamma", "alpha", "8222.5", "7111.5"],
  ] as const) {
    const stored = await findTenant(database, portalId);
    if (!stored) throw new Error("not connected");
    const on = "2026-11-22";
    const written = async (shown: RecordId | null) =>
      String(await service.written(stored, { on, record: shown, amounts: true }));
    const answers = [
      await written(null),
      await written({ kind: "companies", id: "1" }),
      await written({ kind: "contacts", id: "2" }),
      await service.explain(stored, on, "attributedMrr", 0),
      await service.explain(stored, on, "influencedDealMrr", 0),
      await service.explain(stored, on, "reviewCount", 0),
      await leads.register(stored, on, { record, actor: own, idempotencyKey: "the same in both" }),
      await leads.lead(stored, on, { record, userId: own }),
      await leads.lead(stored, on, { record: { kind: "companies", id: "1" }, userId: own }),
      await reviews.timeline(stored, on, on),
      await benefits.benefits(stored, on, null),
      await solutions.standing(stored, on, record),
      await commission.ledger(stored, on, record),
      await commission.statement(stored, on),
      await commission.exportQuarter(stored, on, { quarter: "2026-Q2", offset: 0 }),
    ];
    expect(answers[6]).toMatchObject({ refusal: null, lead: { registeredBy: own, capacity: { used: 1 } } });
    const text = JSON.stringify(answers);
    expect(text).toContain(own);
    expect(text).toContain(ownAmount);
    expect(text).not.toContain(other);
    expect(text).not.toContain(otherAmount);
  }
  await database.close();
});
