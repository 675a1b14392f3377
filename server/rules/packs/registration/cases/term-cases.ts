/** Registered on a day, and the first day on which it is expired: the same calendar day a year later (S1:349; L08). */
export const TERM_CASES = [
  { what: "a plain year", registeredOn: "2026-03-14", expiresOn: "2027-03-14" },
  { what: "from a leap day", registeredOn: "2024-02-29", expiresOn: "2025-02-28" },
  { what: "into a leap year", registeredOn: "2027-02-28", expiresOn: "2028-02-28" },
  { what: "over a leap day", registeredOn: "2027-03-01", expiresOn: "2028-03-01" },
  { what: "from the last day of a year", registeredOn: "2026-12-31", expiresOn: "2027-12-31" },
  { what: "from the day on which summer time ends in Europe", registeredOn: "2026-10-25", expiresOn: "2027-10-25" },
] as const;

/** An instant and the calendar day it belongs to in the portal: midnight there decides, not in UTC. */
export const DAY_CASES = [
  { what: "a minute before midnight", timeZone: "Europe/Berlin", at: "2027-03-13T22:59:00Z", on: "2027-03-13" },
  { what: "midnight", timeZone: "Europe/Berlin", at: "2027-03-13T23:00:00Z", on: "2027-03-14" },
  { what: "midnight in summer time", timeZone: "Europe/Berlin", at: "2027-07-14T22:00:00Z", on: "2027-07-15" },
  { what: "the night summer time starts", timeZone: "Europe/Berlin", at: "2027-03-28T00:59:59Z", on: "2027-03-28" },
  { what: "the evening summer time ends", timeZone: "Europe/Berlin", at: "2026-10-25T22:59:59Z", on: "2026-10-25" },
  { what: "the next day by then", timeZone: "Europe/Berlin", at: "2026-10-25T23:00:00Z", on: "2026-10-26" },
  { what: "an evening in New York", timeZone: "America/New_York", at: "2027-03-14T03:59:59Z", on: "2027-03-13" },
  { what: "a morning in Auckland", timeZone: "Pacific/Auckland", at: "2027-03-13T11:00:00Z", on: "2027-03-14" },
  {
    what: "a midnight that does not exist",
    timeZone: "America/Santiago",
    at: "2026-09-06T04:00:00Z",
    on: "2026-09-06",
  },
] as const;
