import { plain } from "@partner-standing/extension-kit/fixtures/words-of";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { dealMessagesFor } from "@partner-standing/texts/deals/deal-messages-for";
import { type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { expect, test } from "vitest";
import { DEALS } from "../fixtures/deals.ts";
import { dealViewModel } from "./deal-view-model.ts";

function viewOf(name: string, language: Language = "en") {
  const deal = DEALS[name];
  if (!deal) throw new Error(`there is no deal ${name}`);
  return dealViewModel(deal, dealMessagesFor(language), createCardReader(localeOf({ language }), "UTC"));
}
const said = (name: string, language?: Language) => {
  const { state, lines, problems } = viewOf(name, language);
  return [state.text, ...lines, ...problems].map(plain);
};

test.each([
  ["counts", ["Counts", "Counts $594 a month toward influenced-deal MRR until it leaves the window on June 18, 2027."]],
  [
    "unmarked",
    [
      "Does not count",
      "Nobody has marked how you influenced it.",
      "Once that is marked, it counts $594 a month until it leaves the window on June 18, 2027.",
    ],
  ],
  [
    "open",
    [
      "Does not count",
      "It is not won.",
      "If it is won on December 18, 2026, it counts $594 a month until it leaves the window on December 18, 2027.",
    ],
  ],
  [
    "openAndUnmarked",
    [
      "Does not count",
      "Nobody has marked how you influenced it.",
      "It is not won.",
      "If that is marked and it is won on November 22, 2026, it counts $594 a month until it leaves the window on November 22, 2027.",
    ],
  ],
  [
    "ahead",
    [
      "Counts later",
      "Its close date lies ahead.",
      "It will count $594 a month from December 1, 2026 until it leaves the window on December 1, 2027.",
    ],
  ],
  ["left", ["Counts no more", "It was won more than 12 months ago.", "It left the window on June 18, 2025."]],
  ["withoutRate", ["Does not count", "“Currency” is GBP: name its US dollar rate in the settings."]],
  [
    "withoutMrr",
    [
      "Does not count",
      "Nobody has marked how you influenced it.",
      "“MRR of the deal” is empty and the deal has no recurring line items.",
    ],
  ],
  ["withoutCloseDate", ["Does not count", "“Close date” is empty, so the deal does not count."]],
  ["countsUnseen", ["Counts", "Counts toward influenced-deal MRR until it leaves the window on June 18, 2027."]],
  [
    "unmarkedUnseen",
    [
      "Does not count",
      "Nobody has marked how you influenced it.",
      "Once that is marked, it counts until it leaves the window on June 18, 2027.",
    ],
  ],
])("%s", (name, words) => {
  expect(said(name)).toEqual(words);
});

test("in German and French", () => {
  expect(said("counts", "de")[1]).toBe(
    "Zählt mit 594 $ pro Monat zum MRR aus beeinflussten Deals, bis er am 18. Juni 2027 aus dem Zeitraum fällt.",
  );
  expect(said("counts", "fr")[1]).toBe(
    "Compte 594 $ par mois pour le MRR des transactions influencées, jusqu’à sa sortie de la période le 18 juin 2027.",
  );
});

test("what waits for the CRM is chosen and said; what HubSpot refuses is said with its sentence", () => {
  expect(viewOf("saving")).toMatchObject({
    choice: { chosen: "referral" },
    saving: { isRefused: false, text: "Referral is being saved to the CRM. It counts as soon as HubSpot has it." },
  });
  expect(viewOf("refused").saving).toMatchObject({
    isRefused: true,
    text: expect.stringContaining("read only") as string,
  });
  expect(viewOf("away").saving).toMatchObject({ isRefused: true });
});

test("several influences are told and not replaced by one; an account's own options have its words", () => {
  expect(viewOf("several")).toMatchObject({ choice: null, noOption: null, marked: "Co-sell and Referral" });
  expect(viewOf("ownWords").choice?.options.map(({ label }) => label)).toEqual([
    "Own co-sell",
    "Own co-service",
    "Own sales-cycle",
    "Own referral",
  ]);
  expect(viewOf("withoutOption")).toMatchObject({ choice: null, noOption: dealMessagesFor("en").noOption });
});
