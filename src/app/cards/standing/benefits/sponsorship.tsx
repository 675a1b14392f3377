import { CurrencyInput, Flex, Heading, Text, useDebounce } from "@hubspot/ui-extensions";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { Benefits, SponsorshipDiscount as Discount } from "@partner-standing/contract/standing/benefits";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import type { Reader } from "@partner-standing/texts/standing/reader";
import type { TierMessages } from "@partner-standing/texts/tier/en";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { Fragment, useCallback, useState } from "react";
import { PageState } from "../../frame/PageState.tsx";
import { SourceList } from "../../frame/SourceList.tsx";
import { useStanding } from "../standing-service.ts";
import { useTierText } from "../timeline/use-tier-text.ts";

const CENTS = 100;
const HIGHEST = 999_999_999;

interface SponsorshipViewModel {
  /** One for the credited tier, one for the next. */
  lines: { sentence: string; confirm: string | null }[];
  citations: Citation[];
}

/** Whether the service can work with a price: above 0, at most two decimals. */
function isPrice(usd: number): boolean {
  const cents = usd * CENTS;
  return usd > 0 && usd <= HIGHEST && Math.abs(cents - Math.round(cents)) < 1e-6;
}

function lineOf(discount: Discount, text: TierMessages["sponsorship"], reader: Reader) {
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
function sponsorshipViewModel({ credited, next }: Benefits, reader: Reader): SponsorshipViewModel {
  const text = tierMessagesFor(reader.language).sponsorship;
  const discounts = [credited, next].flatMap((tier) => (tier?.sponsorship ? [tier.sponsorship] : []));
  return {
    lines: discounts.map((discount) => lineOf(discount, text, reader)),
    citations: discounts.flatMap(({ citations }) => citations),
  };
}

/** What a sponsorship package costs less in the credited tier, and in the next one. */
export function SponsorshipDiscount() {
  const text = useTierText().sponsorship;
  const [typed, setTyped] = useState<number | null>(null);
  const price = useDebounce(typed);
  const isInvalid = typed !== null && !isPrice(typed);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <CurrencyInput
        name="packageUsd"
        label={text.price}
        description={text.priceHint}
        currency="USD"
        min={0}
        error={isInvalid}
        {...(isInvalid && { validationMessage: text.priceInvalid })}
        onChange={setTyped}
      />
      {price !== null && isPrice(price) && <DiscountOn price={price} />}
    </Flex>
  );
}

function DiscountOn({ price }: { price: number }) {
  const { service, reader } = useStanding();
  const { loading } = useTierText().sponsorship;
  const ask = useCallback(() => service.benefitsAtPrice(price), [service, price]);
  const { state, reload } = useService(ask);
  const benefits = lastGood(state);
  const { lines, citations } = benefits ? sponsorshipViewModel(benefits, reader) : { lines: [], citations: [] };
  return (
    <Flex direction="column" gap="xs">
      <PageState state={state} reload={reload} loading={loading} />
      {lines.map(({ sentence, confirm }) => (
        <Fragment key={sentence}>
          <Text format={{ fontWeight: "demibold" }}>{sentence}</Text>
          {confirm && <Text>{confirm}</Text>}
        </Fragment>
      ))}
      {citations.length > 0 && <SourceList citations={citations} readings={[]} />}
    </Flex>
  );
}
