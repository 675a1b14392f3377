import type { QuarterMessages } from "./en.ts";

export const fr: QuarterMessages = {
  quarter: (quarter, year) => `T${quarter} ${year}`,
  statuses: { forecast: "prévision", due: "dû", paid: "exigible" },
  estimate:
    "Le relevé de HubSpot fait foi : changements, résiliations et taux de change peuvent donner un autre montant.",
};
