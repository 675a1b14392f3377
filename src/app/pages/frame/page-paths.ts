import type { PageMessages } from "@partner-standing/texts/pages/en";

export type PageId = keyof PageMessages["titles"];

/** Where each page stands, in the order of the navigation. Addresses may be linked to from anywhere: they stay. */
export const PAGE_PATHS: Record<PageId, string> = {
  overview: "/",
  outlook: "/outlook",
  customers: "/customers",
  leads: "/leads",
  problems: "/problems",
  solutions: "/solutions",
  commission: "/commission",
  rules: "/rules",
  report: "/report",
};
export const PAGE_IDS = Object.keys(PAGE_PATHS) as PageId[];
