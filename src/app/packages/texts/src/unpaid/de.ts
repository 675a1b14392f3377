import { de as commission } from "../commission/de.ts";
import type { UnpaidMessages } from "./en.ts";

export const de: UnpaidMessages = {
  reasons: { ...commission.reasons, "nothing-more": "Nicht mehr als vorher" },
  why: {
    ...commission.why,
    "nothing-more":
      "Der Verkauf zahlt auf das, was der Kunde mehr zahlt als vorher. In diesen Monaten ist das nichts. Sobald der Kunde mehr zahlt, gibt es wieder Provision.",
  },
  columns: {
    company: "Unternehmen",
    companyId: "ID des Unternehmens",
    reason: "Grund",
    months: "Monate",
    which: "Welche",
    why: "Was das heißt",
  },
};
