import { test } from "vitest";
import { choose, enterDate } from "./fill-in.ts";
import { atTheSolutionsCard, openSolutions, page } from "./solutions-card.ts";

atTheSolutionsCard();

test("a reversal is booked in the panel, whose ledger then is the new one", async () => {
  const card = await openSolutions("gold", "customer");
  await card.getByRole("button", { name: "Show the ledger" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByRole("button", { name: "Book the reversal" }).click();
  await panel.getByText("Choose a month that pays commission.").waitFor();
  await choose(panel.getByRole("combobox", { name: "Month", exact: true }), "September 2026");
  await panel.getByRole("switch", { name: "All of the month" }).press("Space");
  await panel.getByLabel("What the customer did not pay, in USD").fill("100.10");
  await enterDate(panel.getByLabel("Day of the reversal"), "2026-11-20");
  await panel.getByRole("button", { name: "Book the reversal" }).click();
  await page.getByText("The reversal of September 2026 is booked.").waitFor();
  await panel.getByText("Next payment: $870.30 for Q3 2026").waitFor();
});

test("the lead card says what a sale would pay, and the standing points here", async () => {
  await openSolutions("gold", "lead", { only: "" });
  const lead = page.locator('[data-card="lead_sidebar"]');
  await lead.getByText("A purchase pays 20% for 36 months").waitFor();
  const standing = page.locator('[data-card="standing_sidebar"]');
  await standing.getByText("Not in the Technology Partner Program").waitFor();
  await standing.getByText("See the card “Solutions standing”.").waitFor();
});
