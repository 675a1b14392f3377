import { CurrencyInput, Flex, Heading, Text, useDebounce } from "@hubspot/ui-extensions";
import { printedLines } from "@partner-standing/texts/formats/printed-lines";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { Fragment, useCallback, useState } from "react";
import { PageState } from "../../frame/PageState.tsx";
import { useStanding } from "../standing-context.ts";
import { useTierText } from "../timeline/use-tier-text.ts";
import { isPrice, sponsorshipViewModel } from "./sponsorship-view-model.ts";

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
      {printedLines(citations, reader, reader.messages.explain.documents).map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
    </Flex>
  );
}
