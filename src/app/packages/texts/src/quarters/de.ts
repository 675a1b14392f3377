import type { QuarterMessages } from "./en.ts";

export const de: QuarterMessages = {
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  statuses: { forecast: "Prognose", due: "fällig", paid: "zahlbar" },
  estimate: "Maßgeblich ist HubSpots eigene Abrechnung: Änderungen, Kündigungen und Wechselkurse können abweichen.",
};
