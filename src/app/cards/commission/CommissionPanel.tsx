import { Divider, Flex, Heading, Text } from "@hubspot/ui-extensions";
import type { CommissionLedger } from "@partner-standing/contract/commission/commission";
import { ConditionList } from "./ConditionList.tsx";
import { LedgerQuarter } from "./LedgerQuarter.tsx";
import { ReversalForm } from "./ReversalForm.tsx";
import { SourceList } from "../frame/SourceList.tsx";
import { useCard } from "../frame/card-context.ts";
import { commissionSources } from "./commission-sources.ts";
import { commissionViewModel } from "./commission-view-model.ts";
import { ledgerViewModel, type LedgerViewModel } from "./ledger-view-model.ts";
import { useCommissionText } from "./use-commission-text.ts";
import { useSolutionsText } from "../solutions/use-solutions-text.ts";

interface CommissionPanelProps {
  ledger: CommissionLedger;
  show: (ledger: CommissionLedger) => void;
}

/** The ledger of one customer with its conditions and sources, and the form to book a reversal; of a lead what would hold. */
export function CommissionPanel({ ledger, show }: CommissionPanelProps) {
  const { reader } = useCard();
  const text = useCommissionText();
  const solutions = useSolutionsText();
  const { conditions, lines, isOffer } = commissionViewModel(ledger, { text, reader });
  return (
    <Flex direction="column" gap="md">
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
      <Heading>{text.conditions.title}</Heading>
      <ConditionList conditions={conditions} />
      {!isOffer && (
        <>
          <Divider />
          <Quarters ledger={ledgerViewModel(ledger, { text, reader })} />
          <Text variant="microcopy">{text.ledger.estimate}</Text>
          <Divider />
          <ReversalForm ledger={ledger} show={show} />
        </>
      )}
      <Divider />
      <SourceList lines={commissionSources(ledger, { text: solutions, reader })} />
    </Flex>
  );
}

function Quarters({ ledger }: { ledger: LedgerViewModel }) {
  const text = useCommissionText().ledger;
  const { ahead, past } = ledger;
  if (ahead.length + past.length === 0) return <Text>{text.nothing}</Text>;
  return (
    <>
      {ahead.length > 0 && <Heading>{text.ahead}</Heading>}
      {ahead.map((quarter, index) => (
        <LedgerQuarter key={quarter.quarter} quarter={quarter} isOpen={index === 0} />
      ))}
      {past.length > 0 && <Heading>{text.past}</Heading>}
      {past.map((quarter) => (
        <LedgerQuarter key={quarter.quarter} quarter={quarter} isOpen={false} />
      ))}
    </>
  );
}
