import type { Benefits, SponsorshipDiscount } from "@partner-standing/contract/standing/benefits";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import type { TierMessages } from "@partner-standing/texts/tier/en";

const CENTS = 100;
const HIGHEST = 999_999_999;

export interface SponsorshipViewModel {
  /** One for the credited tier, one for the next. */
  lines: { sentence: string; confirm: string | null }[];
  citations: Citation[];
}

/** Whether the service can work with a price: above 0, at most two decimals. */
export function isPrice(usd: number): boolean {
  const cents = usd * CENTS;
  return usd > 0 && usd <= HIGHEST && Math.abs(cents - Math.round(cents)) < 1e-6;
}

function lineOf(discount: SponsorshipDiscount, text: TierMessages["sponsorship"], reader: Reader) {
  const tier = reader.messages.tiers[discount.tier];
  const price = reader.usd(discount.package.amountMinor / CENTS);
  const { percent, confirmWithPartnerManager } = discount;
  const amount = reader.usd(discount.discount.amountMinor / CENTS, "down");
  return {
    sentence:
      percent > 0 ? text.discount(tier, reader.measure(percent, "percent"), amount, price) : text.none(tier, price),
    confirm: confirmWithPartnerManager ? text.confirm : null,
  };
}

/** What the credited tier and the next one save on a package. */
export function sponsorshipViewModel({ credited, next }: Benefits, reader: Reader): SponsorshipViewModel {
  const text = tierMessagesFor(reader.language).sponsorship;
  const discounts = [credited, next].flatMap((tier) => (tier?.sponsorship ? [tier.sponsorship] : []));
  return {
    lines: discounts.map((discount) => lineOf(discount, text, reader)),
    citations: discounts.flatMap(({ citations }) => citations),
  };
}
