import { describe, expect, test } from "vitest";
import { ProblemError } from "../errors/problem-error.ts";
import { rangeAsked } from "./asked-range.ts";

const TODAY = "2026-11-22";

function fieldOf(asked: Parameters<typeof rangeAsked>[0]): unknown {
  try {
    return rangeAsked(asked, TODAY);
  } catch (error) {
    return error instanceof ProblemError ? [error.problem.code, error.problem.field] : error;
  }
}

describe("the range that somebody asks for", () => {
  test.each([
    ["of no days is this year up to today", {}, { from: "2026-01-01", to: TODAY }],
    ["of an end begins with its year", { to: "2024-05-31" }, { from: "2024-01-01", to: "2024-05-31" }],
    ["of a beginning ends today", { from: "2025-03-04" }, { from: "2025-03-04", to: TODAY }],
    ["may be one day", { from: "2026-02-28", to: "2026-02-28" }, { from: "2026-02-28", to: "2026-02-28" }],
    ["may be ten years", { from: "2016-02-29", to: "2026-02-28" }, { from: "2016-02-29", to: "2026-02-28" }],
  ])("%s", (_what, asked, range) => {
    expect(fieldOf(asked)).toEqual(range);
  });

  test.each([
    ["ends before it begins", { from: "2026-02-02", to: "2026-02-01" }, "to"],
    ["begins after today and has no end", { from: "2026-12-01" }, "to"],
    ["is longer than ten years", { from: "2016-02-29", to: "2026-03-01" }, "to"],
    ["begins before any CRM", { from: "1899-12-31", to: "1900-12-31" }, "from"],
    ["ends where dates do", { from: "9999-01-01", to: "9999-12-31" }, "to"],
  ])("is refused where it %s, and the field is named", (_what, asked, field) => {
    expect(fieldOf(asked)).toEqual(["invalid-request", field]);
  });
});
