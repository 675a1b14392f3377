import { describe, expect, test } from "vitest";
import { type ReportAsked, createReportLinks } from "./report-link.ts";

const SECRET = "a-client-secret-of-the-app";
const BASE = "https://standing.partner.example";
const NOW = Date.parse("2026-11-22T09:00:00Z");
const MINUTE = 60_000;
const asked: ReportAsked = { portalId: 1_234_567, userId: "501", quarter: "2026-Q4", format: "pdf", language: "fr" };

const links = createReportLinks([SECRET], [BASE]);
const made = links.make(asked, NOW);
const ticket = made.url.slice(`${BASE}/reports/`.length);

/** The same ticket with something else written in it. */
function rewritten(change: Partial<ReportAsked & { until: number }>): string {
  const [body = "", seal = ""] = ticket.split(".");
  const said = JSON.parse(Buffer.from(body, "base64url").toString()) as object;
  return `${Buffer.from(JSON.stringify({ ...said, ...change })).toString("base64url")}.${seal}`;
}

test("a link opens exactly what it was made for", () => {
  expect(made.expiresAt).toBe("2026-11-22T09:05:00.000Z");
  expect(links.open(ticket, NOW)).toEqual({ asked });
});

test("it opens for five minutes, and not at their end", () => {
  expect(links.open(ticket, NOW + 5 * MINUTE - 1)).toEqual({ asked });
  expect(links.open(ticket, NOW + 5 * MINUTE)).toEqual({ refused: "expired", asked });
});

describe("nothing else is opened with it", () => {
  test.each([
    ["another user", rewritten({ userId: "502" })],
    ["another account", rewritten({ portalId: 7_654_321 })],
    ["another quarter", rewritten({ quarter: "2026-Q3" })],
    ["another format", rewritten({ format: "csv" })],
    ["a later end", rewritten({ until: NOW + 60 * MINUTE })],
    ["a seal that is cut off", ticket.slice(0, -1)],
    ["no seal", ticket.split(".")[0] ?? ""],
    ["an empty seal", `${ticket.split(".")[0]}.`],
    ["a third part", `${ticket}.x`],
    ["nothing", ""],
    ["rubbish", "../../etc/passwd"],
  ])("%s", (_, changed) => {
    expect(links.open(changed, NOW)).toEqual({ refused: "wrong" });
  });
});

test("a link of the secret before opens while that one is replaced, and one of a stranger's does not", () => {
  const newer = createReportLinks(["the-next-client-secret", SECRET], [BASE]);
  expect(newer.open(ticket, NOW)).toEqual({ asked });
  expect(createReportLinks(["the-next-client-secret"], [BASE]).open(ticket, NOW)).toEqual({ refused: "wrong" });
  expect(links.open(newer.make(asked, NOW).url.split("/").at(-1) ?? "", NOW)).toEqual({ refused: "wrong" });
});
