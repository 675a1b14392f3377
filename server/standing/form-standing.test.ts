import { describe, expect, test } from "vitest";
import { COMPLETE_SETTINGS } from "../../test/database/seed-portals.ts";
import type { HeldReview } from "../store/reviews.ts";
import { formStanding } from "./form-standing.ts";

const granted: HeldReview = {
  reviewOn: "2026-10-15",
  tierBefore: "rising",
  qualifiedTier: "leading",
  outcome: "promotion-pending-poc-form",
  pocFormDue: "2026-10-29",
  formStep: null,
  formStepOn: null,
};
const pending = { tier: "leading", reviewOn: "2026-10-15", dueOn: "2026-10-29" };
const leading = { ...COMPLETE_SETTINGS, currentTier: "leading", pocFormSubmittedOn: "2026-10-20" } as const;

describe("a promotion that waits for the form", () => {
  test("asks for it from the review to the last day, that day included", () => {
    const on = (date: string) => formStanding(COMPLETE_SETTINGS, granted, date);
    expect(on("2026-10-14")).toBeNull();
    expect(on("2026-10-15")).toEqual({ tier: "leading", state: "missing", filedOn: null, pending });
    expect(on("2026-10-29")?.pending).toEqual(pending);
    expect(on("2026-10-30")).toBeNull();
  });

  test("waits no longer once the form came, or came too late", () => {
    for (const formStep of ["form-in-time", "form-late"] as const)
      expect(
        formStanding(COMPLETE_SETTINGS, { ...granted, formStep, formStepOn: "2026-10-20" }, "2026-10-21"),
      ).toBeNull();
  });
});

describe("the form of a credited tier", () => {
  test("is asked for by Leading and Premier, not by Rising", () => {
    expect(formStanding(COMPLETE_SETTINGS, undefined, "2026-11-22")).toBeNull();
    expect(formStanding(leading, undefined, "2026-11-22")).toEqual({
      tier: "leading",
      state: "filed",
      filedOn: "2026-10-20",
      pending: null,
    });
    expect(formStanding({ ...leading, pocFormSubmittedOn: null }, undefined, "2026-11-22")?.state).toBe("missing");
  });

  test("is stale when a contact changed since, or a role is no longer filled", () => {
    const { contacts, accountMapping } = leading;
    const technical = { name: "Jonas Albers", email: "jonas@partner.example" };
    const changed = { ...leading, pocFormOnFile: { contacts, accountMapping }, contacts: { ...contacts, technical } };
    expect(formStanding(changed, undefined, "2026-11-22")).toMatchObject({ state: "stale", filedOn: "2026-10-20" });
    const vacant = { ...leading, contacts: { ...contacts, partnershipOwner: null } };
    expect(formStanding(vacant, undefined, "2026-11-22")?.state).toBe("stale");
  });
});
