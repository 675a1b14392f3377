import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { cases } from "../../test/cases.ts";
import { ON, arbitraryPortal } from "../../test/arbitrary-portal.ts";
import { recomputeMetrics } from "../../test/recompute-metrics.ts";
import { readCompanyFacts } from "../facts/company-facts.ts";
import { readContactFacts } from "../facts/contact-facts.ts";
import { readDealFacts } from "../facts/deal-facts.ts";
import type { CrmObject } from "../hubspot/crm-object.ts";
import { stepCurves } from "../judgement/step-curves.ts";
import { metricsOn } from "../rules/packs/technology/metrics/metrics-on.ts";
import { companySteps, contactSteps, dealSteps } from "../rules/packs/technology/metrics/record-steps.ts";
import { leavesSamplesOn, leavesWindowOn, monthsBefore, windowAfter } from "../rules/steps/rolling-window.ts";
import { mirrorCompany, mirrorContact, mirrorDeal } from "../sync/mirror/mirror-records.ts";

function asCrmObject({ id, properties, history }: SnapshotObject): CrmObject {
  const newestFirst = [...(history?.["pp_hubspot_mrr"] ?? [])].sort((a, b) => b.timestamp.localeCompare(a.timestamp));
  const won = String(properties["dealstage"] === "closedwon");
  return {
    id,
    createdAt: "2020-01-01T00:00:00Z",
    properties: { ...properties, hs_is_closed_won: won },
    propertiesWithHistory: { pp_hubspot_mrr: newestFirst.slice(0, 20) },
  };
}

function metricsOf(snapshot: PortalSnapshot, on: string) {
  const { timeZone, companyCurrency, objects } = snapshot;
  const settings = PortalSettingsSchema.parse(snapshot.settings);
  const steps = [
    ...objects.companies.flatMap((company) =>
      companySteps(readCompanyFacts(mirrorCompany(asCrmObject(company)), { timeZone, usdRates: settings.usdRates })),
    ),
    ...objects.deals.flatMap((deal) =>
      dealSteps(readDealFacts(mirrorDeal(asCrmObject(deal)), { settings, companyCurrency, timeZone })),
    ),
    ...objects.contacts.flatMap((contact) => contactSteps(readContactFacts(mirrorContact(asCrmObject(contact))))),
  ];
  return metricsOn(stepCurves(steps.sort((a, b) => a.on.localeCompare(b.on))), on);
}

const anyDay = fc.integer({ min: -400, max: 800 }).map((days) => Temporal.PlainDate.from(ON).add({ days }).toString());

test("every metric equals a slow recomputation by its definition, on any day of any portal", () => {
  fc.assert(
    fc.property(arbitraryPortal, fc.oneof(fc.constant(ON), anyDay), (snapshot, on) => {
      expect(metricsOf(snapshot, on)).toEqual(recomputeMetrics(snapshot, on));
    }),
    { numRuns: cases(400) },
  );
});

test("a date leaves the window on the first day whose window no longer holds it", () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const left = leavesWindowOn(date);
      const dayBefore = Temporal.PlainDate.from(left).subtract({ days: 1 }).toString();
      expect(windowAfter(left) >= date).toBe(true);
      expect(windowAfter(dayBefore) >= date).toBe(false);
    }),
  );
});

test("a date leaves the twelve sampled days on the first day on which all of them lie after it", () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const left = leavesSamplesOn(date);
      const dayBefore = Temporal.PlainDate.from(left).subtract({ days: 1 }).toString();
      expect(monthsBefore(left, 11) >= date).toBe(true);
      expect(monthsBefore(dayBefore, 11) >= date).toBe(false);
    }),
  );
});

test.each([
  ["2024-02-29", "2025-03-01"],
  ["2025-02-28", "2026-02-28"],
  ["2025-11-22", "2026-11-22"],
  ["2025-12-31", "2026-12-31"],
])("a deal closed on %s counts for the last time on the day before %s", (closed, leaves) => {
  expect(leavesWindowOn(closed)).toBe(leaves);
});
