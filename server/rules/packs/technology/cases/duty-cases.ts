import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";

interface DutyCase {
  name: string;
  creditedTier: TechnologyTier | null;
  creditedSince: CalendarDate | null;
  certifiedOn: CalendarDate | null;
  until: CalendarDate;
  expected: string[];
}

export const dutyCases: DutyCase[] = [
  {
    name: "Premier meets HubSpot every six months and has a quality review every year",
    creditedTier: "premier",
    creditedSince: "2026-10-29",
    certifiedOn: "2025-03-31",
    until: "2027-10-29",
    expected: [
      "2027-03-31 certification-review",
      "2027-04-29 sponsor-meeting",
      "2027-10-29 quality-review",
      "2027-10-29 sponsor-meeting",
    ],
  },
  {
    name: "Leading has its quality review and no sponsor meeting",
    creditedTier: "leading",
    creditedSince: "2027-01-15",
    certifiedOn: null,
    until: "2029-01-15",
    expected: ["2028-01-15 quality-review", "2029-01-15 quality-review"],
  },
  {
    name: "Rising has the review of its certification alone",
    creditedTier: "rising",
    creditedSince: "2026-01-15",
    certifiedOn: "2024-02-29",
    until: "2028-01-01",
    expected: ["2026-02-28 certification-review"],
  },
  {
    name: "Nothing is due before its day",
    creditedTier: "premier",
    creditedSince: "2026-10-29",
    certifiedOn: "2025-03-31",
    until: "2027-03-30",
    expected: [],
  },
  {
    name: "Without a day since when the tier is credited, no day is made up",
    creditedTier: "premier",
    creditedSince: null,
    certifiedOn: null,
    until: "2028-01-01",
    expected: [],
  },
];
