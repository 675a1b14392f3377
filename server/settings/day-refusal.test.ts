import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { SaveSettings } from "@partner-standing/contract/settings/settings-change";
import { describe, expect, test } from "vitest";
import { dayRefusal } from "./day-refusal.ts";

const ON = "2026-11-22";
const CHECK = { keepsAgreement: true, meetsGuide: true, takesSecurityMeasures: true, hasGoodRelations: true };
const app = (name: string, certifiedOn: string | null, qualityReviewedOn: string | null = null) => ({
  ...{ name, listedOn: "2027-05-01", certifiedOn, qualityReviewedOn },
});
const before = PortalSettingsSchema.parse({
  tierNoticeOn: "2026-04-20",
  accountMapping: { provider: "Reveal", approvedOn: "2026-12-01" },
  apps: [app("Acme Sync", "2027-01-01")],
});

function refusalOf(section: SaveSettings["section"], changes: object) {
  return dayRefusal(before, { section, changes, version: 1, idempotencyKey: "key-1" } as SaveSettings, ON);
}

describe("a day on which something is said to have been", () => {
  test.each([
    ["contacts", { tierNoticeOn: "2026-11-23" }, "date-in-future", "tierNoticeOn"],
    ["contacts", { tierNoticeOn: "2026-10-14" }, "date-too-early", "tierNoticeOn"],
    [
      "contacts",
      { accountMapping: { provider: "Reveal", approvedOn: "2026-12-02" } },
      "date-in-future",
      "accountMapping.approvedOn",
    ],
    [
      "programs",
      { goodStandingCheck: { ...CHECK, checkedOn: "2027-01-01" } },
      "date-in-future",
      "goodStandingCheck.checkedOn",
    ],
    ["programs", { apps: [app("A", null), app("B", "2026-11-23")] }, "date-in-future", "apps.1.certifiedOn"],
    ["programs", { currentTier: "rising", creditedSince: "2026-11-23" }, "date-in-future", "creditedSince"],
    ["solutions", { currentTier: "gold", creditedSince: "2026-11-23" }, "date-in-future", "creditedSince"],
    ["solutions", { joinedOn: "2026-11-23" }, "date-in-future", "joinedOn"],
    ["solutions", { papersOn: "2026-11-23" }, "date-in-future", "papersOn"],
    ["solutions", { invoiceSentOn: "2026-11-23" }, "date-in-future", "invoiceSentOn"],
    ["programs", { apps: [app("A", ON, "2026-11-23")] }, "date-in-future", "apps.0.qualityReviewedOn"],
    ["programs", { apps: [app("Acme Sync", "2027-01-02")] }, "date-in-future", "apps.0.certifiedOn"],
    [
      "programs",
      {
        benefitsReceived: {
          B14: [
            { on: ON, with: "" },
            { on: "2026-11-23", with: "" },
          ],
        },
      },
      "date-in-future",
      "benefitsReceived.B14",
    ],
  ] as const)("of %s, %j: %s", (section, changes, code, field) => {
    expect(refusalOf(section, changes)).toEqual({ code, field });
  });

  test.each([
    ["contacts", { tierNoticeOn: ON }],
    ["contacts", { tierNoticeOn: "2026-10-15" }],
    ["contacts", { tierNoticeOn: null }],
    ["contacts", { accountMapping: "Crossbeam" }],
    ["programs", { goodStandingCheck: { ...CHECK, checkedOn: ON } }],
    ["programs", { apps: [app("A", ON, ON)] }],
    ["programs", { creditedSince: ON }],
    ["programs", {}],
    ["solutions", { certifiedUntil: "2027-12-31" }],
    ["solutions", { papersOn: ON, invoiceSentOn: ON }],
  ] as const)("of %s, %j: it can have been", (section, changes) => {
    expect(refusalOf(section, changes)).toBeNull();
  });

  test("is not asked again where it is saved already", () => {
    const { tierNoticeOn, accountMapping, apps } = before;
    expect(refusalOf("contacts", { tierNoticeOn, accountMapping })).toBeNull();
    expect(refusalOf("programs", { apps: [app("New", null), ...apps] })).toBeNull();
  });
});
