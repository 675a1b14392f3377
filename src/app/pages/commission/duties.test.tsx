import { StatusTag } from "@hubspot/ui-extensions";
import type { CommissionDuty } from "@partner-standing/contract/commission/commission";
import { respond } from "@partner-standing/extension-kit/fixtures/respond";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { expect, test } from "vitest";
import { fakeHomeService, renderHome } from "../fixtures/render-home.tsx";
import { STATEMENTS } from "../fixtures/statements.ts";
import { dutyLines } from "./duties.tsx";

const reader = createCardReader({ language: "en", tag: "en-US" }, "Europe/Berlin");
const said = (duty: CommissionDuty) => dutyLines(duty, statementMessagesFor("en"), reader);

test("each duty says until when, what was handed in, and what follows where it came too late", () => {
  expect(STATEMENTS.duties.duties.map(said)).toEqual([
    [
      "Bank and tax papers for the sale of May 12, 2026: by November 12, 2026 at the latest.",
      "The settings name no day on which it was handed in.",
      "Without papers in time HubSpot forfeits the commission of the sale.",
      "Read otherwise, once from joining: by March 1, 2023 (reading K20 under program rules).",
    ],
    [
      "Bank and tax papers for the sale of August 3, 2026: by February 3, 2027 at the latest.",
      "The settings name no day on which it was handed in.",
      "Read otherwise, once from joining: by March 1, 2023 (reading K20 under program rules).",
    ],
    ["Invoice with VAT or GST for Q3 2026: by November 13, 2026 at the latest.", "Handed in on October 6, 2026."],
  ]);
});

test("states and sources stand with them", async () => {
  const service = fakeHomeService({ statement: [() => respond({ ok: true, data: STATEMENTS.duties })] });
  const page = renderHome(service.fetch, { part: "commission" });
  await page.answered();
  expect(page.findAll(StatusTag).map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Missed", "Open", "In time"]),
  );
  expect(page.text()).toContain("hubspot.com");
});
