import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { SponsorshipDiscount } from "@partner-standing/contract/standing/benefits";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { defineParameter, parameterAt } from "../../define-parameter.ts";
import { cite } from "./cite.ts";

/** A rate on packages from a price on; `confirm` marks the cells on which the two editions or their own rows disagree. */
interface Rate {
  /** US cents. */
  fromMinor: number;
  percent: number;
  confirm: boolean;
}

const FROM_50_000 = 5_000_000;
const FROM_100_000 = 10_000_000;

/** The best single rate, never added up (reading C03); the highest price first. */
export const SPONSORSHIP_RATES = defineParameter<Readonly<Record<TechnologyTier, readonly Rate[]>>>({
  key: "technology.sponsorship.rates",
  title: "sponsorship discount",
  unit: "percent",
  values: [
    {
      from: "2026-01-01",
      value: {
        partner: [],
        rising: [{ fromMinor: FROM_50_000, percent: 3, confirm: false }],
        leading: [
          { fromMinor: FROM_100_000, percent: 5, confirm: false },
          { fromMinor: FROM_50_000, percent: 3, confirm: true },
        ],
        premier: [
          { fromMinor: FROM_100_000, percent: 10, confirm: true },
          { fromMinor: FROM_50_000, percent: 3, confirm: true },
        ],
      },
      citations: cite("570-575", "565-570"),
    },
  ],
  confirmedOn: "2026-11-24",
});

/**
 * What a tier saves on a sponsorship package. Half a cent is rounded down: nobody is promised more than the rate.
 * @param packageMinor the price in whole US cents
 */
export function sponsorshipDiscount(tier: TechnologyTier, packageMinor: number, on: CalendarDate): SponsorshipDiscount {
  const { value, citations } = parameterAt(SPONSORSHIP_RATES, on);
  const rate = value[tier].find(({ fromMinor }) => packageMinor >= fromMinor);
  const percent = rate?.percent ?? 0;
  const usd = (amountMinor: number) => ({ amountMinor, currency: "USD" }) as const;
  return {
    tier,
    package: usd(packageMinor),
    percent,
    discount: usd(Math.floor((packageMinor * percent) / 100)),
    confirmWithPartnerManager: rate?.confirm ?? false,
    citations,
  };
}
