import type { ReadingMessage } from "../readings/en.ts";

/** By the reading's id in the rules packs. The Solutions card and the directory of rules explain them. */
export const readings: Record<string, ReadingMessage> = {
  C31: {
    chosen: "every app that the list prints counts: 27.",
    instead: "only the 25 that the text announces count.",
    because: "the rows are printed one by one, and the median of 3 is far below either.",
  },
  C32: {
    chosen: "one of your partner employees must have been active in the last 60 days.",
    instead: "any user of the client's account, in the last 90 days.",
    because: "the English text is the stricter one and says who must be active; the settings can widen it.",
  },
  C36: {
    chosen: "36 months for deals closed from April 1, 2023; before, as long as the customer stays.",
    instead: "as long as the customer stays, whenever the deal closed.",
    because: "the program policies are newer than the German questions and answers.",
  },
  C40: {
    chosen: "tiers move up on the 15th of every month; only the 15th of January and July can take one away.",
    instead: "tiers move up and down on the 15th of every month.",
    because: "the newer public text tells current performance and credited tier apart.",
  },
  C41: {
    chosen:
      "until 2022 both tracks, sold and managed MRR, must reach their threshold; since, points of all kinds are added up.",
    instead: "a combination of both tracks was enough before.",
    because: "the only printed table asks for both.",
  },
  C43: {
    chosen: "the active user is named as partner employee and has an e-mail address of your domain.",
    instead: "the client must be assigned to that user as well.",
    because: "the CRM does not say whom a client is assigned to.",
  },
  S12: {
    chosen: "points are counted to the fraction: $150 at five points for $100 are 7.5.",
    instead: "only full hundreds of dollars count.",
    because: "the pages give a rate, and no page speaks of rounding.",
  },
  S15: {
    chosen: "what customers of a year ago still pay, at most what they paid then, divided by what they paid then.",
    instead: "HubSpot counts other customers or other days.",
    because: "no formula is published, so the figure is an estimate.",
  },
  S16: {
    chosen: "a sale of which nobody says whether it was sourced or assisted earns no points.",
    instead: "it counts as assisted.",
    because: "nothing is guessed: the sale is listed to be completed.",
  },
  S17: {
    chosen: "a customer is in a growth market where your account says so.",
    instead: "the country of the company decides.",
    because: "no readable page lists the countries.",
  },
};
