import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { describe, expect, test } from "vitest";
import { COMPLETE_SETTINGS } from "../../test/database/seed-portals.ts";
import type { JudgedCompany } from "../judgement/judged-company.ts";
import { pocFormOf } from "../judgement/poc-form-of.ts";
import type { PendingPromotion } from "../rules/packs/technology/tier-life.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import { formStanding as formStandingOf } from "./form-standing.ts";

/** A company with these settings on every day, while a promotion waits or not. */
function formStanding(settings: PortalSettings, pending: PendingPromotion | null, on: CalendarDate) {
  const { currentTier: creditedTier, creditedSince } = settings;
  const company = { formOn: (day, tier) => pocFormOf(settings, tier, rulesOn(day)) } as Partial<JudgedCompany>;
  const course = { company: company as JudgedCompany, lifeOn: () => ({ creditedTier, creditedSince, pending }) };
  return formStandingOf(course, on);
}

const pending = { tier: "leading", reviewOn: "2026-10-15", dueOn: "2026-10-29" } as const;
const leading = { ...COMPLETE_SETTINGS, currentTier: "leading", pocFormSubmittedOn: "2026-10-20" } as const;

describe("a promotion that waits for the form", () => {
  test("asks for it", () => {
    expect(formStanding(COMPLETE_SETTINGS, pending, "2026-10-20")).toEqual({
      tier: "leading",
      state: "missing",
      filedOn: null,
      pending,
    });
  });

  test("asks for one that names the sales and customer success contact too", () => {
    const { contacts } = COMPLETE_SETTINGS;
    const filed = { ...COMPLETE_SETTINGS, pocFormSubmittedOn: "2026-10-18", contacts: { ...contacts, coSell: null } };
    expect(formStanding(filed, pending, "2026-10-20")?.state).toBe("stale");
  });
});

describe("the form of a credited tier", () => {
  test("is asked for by Leading and Premier, not by Rising", () => {
    expect(formStanding(COMPLETE_SETTINGS, null, "2026-11-22")).toBeNull();
    expect(formStanding(leading, null, "2026-11-22")).toEqual({
      tier: "leading",
      state: "filed",
      filedOn: "2026-10-20",
      pending: null,
    });
    expect(formStanding({ ...leading, pocFormSubmittedOn: null }, null, "2026-11-22")?.state).toBe("missing");
  });

  test("is stale when a contact changed since, or a role is no longer filled", () => {
    const { contacts, accountMapping } = leading;
    const technical = { name: "Jonas Albers", email: "jonas@partner.example" };
    const changed = { ...leading, pocFormOnFile: { contacts, accountMapping }, contacts: { ...contacts, technical } };
    expect(formStanding(changed, null, "2026-11-22")).toMatchObject({ state: "stale", filedOn: "2026-10-20" });
    const vacant = { ...leading, contacts: { ...contacts, partnershipOwner: null } };
    expect(formStanding(vacant, null, "2026-11-22")?.state).toBe("stale");
  });
});
