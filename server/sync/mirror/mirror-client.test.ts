import { expect, test } from "vitest";
import { mirrorPartnerClient } from "./mirror-records.ts";

const AT = "2026-03-01T09:00:00.000Z";
const client = {
  id: "70",
  createdAt: "2026-01-01T00:00:00.000Z",
  properties: {
    name: "Acme",
    pp_hubspot_mrr: "300",
    pp_sold_on: "",
    pp_apps_used: "forms;emails",
    pp_sale_credit: "sourced",
  },
};

test("a partner client is kept as the CRM says it, under its company; what is empty says nothing", () => {
  const associations = { companies: { results: [{ id: "10", type: "partner_client_to_company" }] } };
  expect(mirrorPartnerClient({ ...client, associations })).toEqual({
    id: "70",
    name: "Acme",
    companyId: "10",
    soldOn: null,
    firstActivityOn: null,
    lastActivityOn: null,
    managedBy: null,
    appsUsed: "forms;emails",
    saleCredit: "sourced",
    market: null,
    mrrCurrency: null,
    historyFull: false,
    mrr: [{ changedAt: client.createdAt, value: "300" }],
  });
});

test("of two MRR values in one millisecond the newest holds, which HubSpot lists first", () => {
  const history = ["300", "200"].map((value) => ({ value, timestamp: AT }));
  const { mrr, companyId } = mirrorPartnerClient({ ...client, propertiesWithHistory: { pp_hubspot_mrr: history } });
  expect(mrr).toEqual([{ changedAt: AT, value: "300" }]);
  expect(companyId).toBeNull();
});
