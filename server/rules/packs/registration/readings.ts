import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { Reading } from "@partner-standing/contract/standing/standing";
import { DATA_PROTECTION_SOURCE } from "./data-protection.ts";

/** The Solutions Partner Program's FAQ: the German edition, and the English one, which lacks some of the lists. */
export function faq(german: string, english: string): Citation[] {
  return [
    { document: "001_c4342dbf05368735.txt", lines: german },
    { document: "004_ba9e28f804b1c8c5.txt", lines: english },
  ];
}

/** The year of the FAQ's worked example (001_c4342dbf05368735.txt, line 168): its rules are known from then on. */
export const FAQ_KNOWN_FROM = "2019-01-01";

/** Where the sources on registering leads contradict each other, and how they are read; ids are the fact sheet's. */
export const REGISTRATION_READINGS: readonly Reading[] = [
  {
    id: "C38",
    chosen:
      "HubSpot writes to leads in the European Union and in Switzerland about data protection, so the card warns.",
    instead: "HubSpot never contacts a registered lead, as the questions and answers say.",
    citations: [...faq("435-439", "125-126"), DATA_PROTECTION_SOURCE],
  },
  {
    id: "C44",
    chosen: "A registration belongs to a domain, frozen on the day of registration, and to every contact of it.",
    instead: "A registration belongs to one contact, whose property holds its state.",
    citations: faq("349, 477", "113, 135"),
  },
];
