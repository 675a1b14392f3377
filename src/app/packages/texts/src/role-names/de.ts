import type { RoleNames } from "./en.ts";

export const de: RoleNames = {
  technical: "Technical/Product Referent",
  partnershipOwner: "Verantwortliche Person für die Partnerschaft",
  coSell: "Sales & Customer Success POC",
  executiveSponsor: "Executive Sponsor",
};
