import { Accordion, Alert, Flex, Heading, Link, Text } from "@hubspot/ui-extensions";
import type { AccountCurrency } from "@partner-standing/contract/commission/commission";
import {
  type OpenDealViewModel,
  type Told,
  missingRates,
  rateLines,
} from "@partner-standing/texts/sales/sales-view-model";
import { Lines } from "./views.tsx";

interface OpenDealsProps {
  deals: OpenDealViewModel[];
  /** What is said of all of them together. */
  lines: string[];
  told: Told;
}

/** What open deals would pay, marked as a forecast; nothing where there are none. */
export function OpenDeals({ deals, lines, told: { sold } }: OpenDealsProps) {
  if (deals.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{sold.open.title}</Heading>
      <Text variant="microcopy">{sold.open.hint}</Text>
      <Lines lines={lines} />
      {deals.map(({ key, name, url, lines: said }) => (
        <Flex key={key} direction="column" gap="flush">
          <Link href={url}>{name}</Link>
          <Lines lines={said} />
        </Flex>
      ))}
    </Flex>
  );
}

/** By which rates was converted, and which are missing. */
export function ExchangeRates({ account, told }: { account: AccountCurrency; told: Told }) {
  const missing = missingRates(account, told);
  return (
    <>
      {missing.length > 0 && <Alert title={missing.join(" ")} variant="warning" />}
      <Accordion title={told.sold.account.rates} size="sm">
        <Lines lines={rateLines(account, told)} variant="microcopy" />
      </Accordion>
    </>
  );
}
