import { Accordion, Divider, Flex, Heading, Text } from "@hubspot/ui-extensions";
import type { Benefits } from "@partner-standing/contract/standing/benefits";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback } from "react";
import { BenefitAreas } from "./BenefitAreas.tsx";
import { NominationCount } from "./NominationCount.tsx";
import { PageState } from "../../frame/PageState.tsx";
import { SponsorshipDiscount } from "./SponsorshipDiscount.tsx";
import { benefitsViewModel } from "./benefits-view-model.ts";
import { useStanding } from "../standing-context.ts";
import { useTierText } from "../timeline/use-tier-text.ts";

/** What the tier is good for: what the next one adds first, then what the credited one gives. */
export function BenefitsPanel({ company }: { company: RecordLink | null }) {
  const { service } = useStanding();
  const { loading } = useTierText().benefits;
  const ask = useCallback(() => service.benefits(), [service]);
  const { state, reload, show } = useService<Benefits>(ask);
  const benefits = lastGood(state);
  return (
    <Flex direction="column" gap="md">
      <PageState state={state} reload={reload} loading={loading} />
      {benefits?.nominations && (
        <>
          <NominationCount nominations={benefits.nominations} company={company} show={show} />
          <Divider />
        </>
      )}
      {benefits && <BenefitLists benefits={benefits} />}
    </Flex>
  );
}

function BenefitLists({ benefits }: { benefits: Benefits }) {
  const { reader } = useStanding();
  const text = useTierText().benefits;
  const { adds, gives, meanings, printed } = benefitsViewModel(benefits, reader);
  return (
    <>
      {adds ? <BenefitAreas title={adds.title} areas={adds.areas} /> : <Text>{text.top}</Text>}
      <Divider />
      <SponsorshipDiscount />
      <Divider />
      {gives ? <BenefitAreas title={gives.title} areas={gives.areas} /> : <Text>{text.none}</Text>}
      <Divider />
      <Flex direction="column" gap="xs">
        <Heading>{text.meaningTitle}</Heading>
        {meanings.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Flex>
      <Accordion title={reader.messages.explain.printed} size="xs">
        {printed.map((line) => (
          <Text key={line} variant="microcopy">
            {line}
          </Text>
        ))}
      </Accordion>
    </>
  );
}
