import type { Reading } from "@partner-standing/contract/standing/standing";
import { DATA_PROTECTION_SOURCE } from "./data-protection.ts";
import { faq } from "./faq.ts";

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
