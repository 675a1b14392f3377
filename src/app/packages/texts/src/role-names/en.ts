import type { ContactRole } from "@partner-standing/contract/settings/point-of-contact";

/** The people whom the program wants named. */
export const en = {
  technical: "Technical/product contact",
  partnershipOwner: "Partnership owner",
  coSell: "Sales and customer success contact",
  executiveSponsor: "Executive sponsor",
} satisfies Record<ContactRole, string>;
export type RoleNames = typeof en;
