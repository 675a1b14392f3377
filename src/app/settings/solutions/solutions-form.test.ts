import { SECTION_CHANGES } from "@partner-standing/contract/settings/settings-change";
import { describe, expect, test } from "vitest";
import { PAGES } from "../fixtures/pages.ts";
import {
  faultyEmployees,
  isFaulty,
  isUndated,
  solutionsChanges,
  solutionsForm,
  takesPartInSolutions,
  TRACKS,
  thresholdFault,
  type SolutionsForm,
} from "./solutions-form.ts";

const { settings } = PAGES.solutionsPartner;
const TAG = "en-US";
const form = solutionsForm(settings, String);

test("everything goes back as it came, as the contract takes it", () => {
  const { currentTier, creditedSince, joinedOn, certifiedUntil, partnerEmployees, thresholds } = settings.solutions;
  const { clientSource, membershipUntil, membershipWaived, ownSubscription, packages } = settings.solutions;
  const { papersOn, commissionInvoice, invoiceSentOn } = settings.solutions;
  const sent = SECTION_CHANGES.solutions.parse(solutionsChanges(form, form, TAG));
  expect(sent).toEqual({
    currentTier,
    creditedSince,
    joinedOn,
    certifiedUntil,
    membershipUntil,
    membershipWaived,
    partnerEmployees,
    thresholds,
    clientSource,
    ownSubscription,
    packages,
    papersOn,
    commissionInvoice,
    invoiceSentOn,
    activityWindowDays: settings.activityWindowDays,
  });
});

test("only what was typed in is changed", () => {
  expect(solutionsChanges({ ...form, currentTier: null }, { currentTier: null }, TAG)).toEqual({ currentTier: null });
});

test("the activity window lies between 1 and 366 days", () => {
  expect(["0", "1", "366", "367", "sixty"].map((windowDays) => isFaulty({ ...form, windowDays }, TAG))).toEqual([
    true,
    false,
    false,
    true,
    true,
  ]);
});

describe("a tier's thresholds", () => {
  test.each([
    ["", "", "", null, null, null],
    ["2000", "600", "80", null, null, null],
    ["0", "0", "0", null, null, null],
    ["2000", "", "", null, "half", "half"],
    ["", "600", "80.5", "half", null, null],
    ["2,000", "600", "80", "amount", null, null],
    ["abc", "", "100", "amount", "half", null],
    ["2000", "600", "100.1", null, null, "percent"],
  ])("“%s”, “%s” and “%s” are faulty as %s, %s and %s", (totalPoints, sourcedPoints, grossRetention, ...faults) => {
    const targets = { totalPoints, sourcedPoints, grossRetention };
    expect(TRACKS.map((track) => thresholdFault(targets, track, TAG))).toEqual(faults);
    const typed = { ...form, thresholds: { ...form.thresholds, elite: targets } };
    expect(isFaulty(typed, TAG)).toBe(faults.some((fault) => fault !== null));
  });

  test("an emptied tier is not known any more", () => {
    const gold = { totalPoints: " ", sourcedPoints: "", grossRetention: "" };
    const thresholds: SolutionsForm["thresholds"] = { ...form.thresholds, gold };
    expect(solutionsChanges({ ...form, thresholds }, { thresholds }, TAG)).toEqual({ thresholds: {} });
  });
});

test("addresses are split at lines, commas and spaces, each once; what is none is named", () => {
  const employees = "ada@partner.example, luc@partner.example\nada@partner.example\n";
  expect(solutionsChanges({ ...form, employees }, { employees }, TAG)).toEqual({
    partnerEmployees: ["ada@partner.example", "luc@partner.example"],
  });
  expect(faultyEmployees("ada@partner.example ada@ Ada")).toEqual(["ada@", "Ada"]);
});

test("packages are sent in the order of their days, and each needs a day of its own", () => {
  const packages: SolutionsForm["packages"] = [
    { from: "2024-03-01", package: "partner" },
    { from: "2022-09-01", package: "provider" },
  ];
  expect(solutionsChanges({ ...form, packages }, { packages }, TAG)).toEqual({ packages: [...packages].reverse() });
  expect(packages.some((row) => isUndated(row, packages))).toBe(false);
  const twice: SolutionsForm["packages"] = [...packages, { from: "2024-03-01", package: "provider" }];
  expect(twice.map((row) => isUndated(row, twice))).toEqual([true, false, true]);
  expect(isFaulty({ ...form, packages: [{ from: null, package: "partner" }] }, TAG)).toBe(true);
});

test("partners and providers take part", () => {
  expect(takesPartInSolutions({ programs: ["technology"] })).toBe(false);
  expect(takesPartInSolutions({ programs: ["provider"] })).toBe(true);
  expect(takesPartInSolutions({ programs: ["technology", "solutions"] })).toBe(true);
});
