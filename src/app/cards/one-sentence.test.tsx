import { SolutionsStandingSchema } from "@partner-standing/contract/standing/solutions-standing";
import { LANGUAGES, localeOf } from "@partner-standing/texts/formats/locale";
import {
  recalibrationSentence,
  refreshSentence,
  performingSentence,
} from "@partner-standing/texts/solutions/tier-sentences";
import { solutionsMessagesFor } from "@partner-standing/texts/solutions/solutions-messages-for";
import { createReader } from "@partner-standing/texts/standing/reader";
import { describe, expect, test } from "vitest";
import { partnerViewModel } from "./solutions/partner-view-model.ts";
import solutionsStandings from "./fixtures/answers/solutions-standings.json" with { type: "json" };

const SOLUTIONS = Object.entries<unknown>(solutionsStandings);

/** Card and report foretell the same; each has a copy of the sentences until the cards take those of the texts. */
describe.each(LANGUAGES)("card and report say the same in %s", (language) => {
  const reader = createReader(localeOf({ language }), "Europe/Berlin");
  const text = solutionsMessagesFor(language);

  test("of the tier performed, the next refresh and the recalibration", () => {
    const compared = SOLUTIONS.flatMap(([name, answer]) => {
      const parsed = SolutionsStandingSchema.safeParse(answer);
      if (!parsed.success || !parsed.data.scorecard) return [];
      const { scorecard, readings } = parsed.data;
      const card = partnerViewModel(scorecard, parsed.data.obligations, { text, reader, readings });
      expect([name, performingSentence(scorecard, text)]).toEqual([name, card.performing]);
      expect([name, refreshSentence(scorecard, text).text]).toEqual([name, card.refresh.outcome]);
      const { recalibration, currentTier: tier, on } = scorecard;
      if (recalibration && tier)
        expect(recalibrationSentence({ recalibration, tier, on, text, reader }).text).toBe(card.recalibration?.outcome);
      return [name];
    });
    expect(compared.length).toBeGreaterThan(3);
  });
});
