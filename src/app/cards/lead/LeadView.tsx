import { Alert, Flex, Heading, LoadingButton, StatusTag, Text } from "@hubspot/ui-extensions";
import { useLeadCard } from "./lead-context.ts";
import type { LeadViewModel } from "./lead-view-model.ts";
import { LeadCapacity } from "./LeadCapacity.tsx";
import { LeadOthers } from "./LeadOthers.tsx";
import { LeadRules } from "./LeadRules.tsx";
import { MissingData } from "./MissingData.tsx";
import type { Notice } from "../frame/refusal-notice.ts";
import { ReleaseButton } from "./ReleaseButton.tsx";
import { WayOut } from "./WayOut.tsx";

interface LeadViewProps {
  lead: LeadViewModel;
  /** What a sale would pay; null where there is nothing to say. */
  offer: string | null;
  refused: Notice | null;
}

/** State and date first, then what is wrong, then the reason, then the way out. */
export function LeadView({ lead, offer, refused }: LeadViewProps) {
  const { isBusy, actions } = useLeadCard();
  return (
    <Flex direction="column" gap="sm">
      {refused && (
        <Alert title={refused.title} variant="warning">
          {refused.text}
        </Alert>
      )}
      <Flex direction="column" gap="xs">
        <Flex>
          <StatusTag variant={lead.state.variant}>{lead.state.text}</StatusTag>
        </Flex>
        {lead.domain && <Heading>{lead.domain}</Heading>}
        {lead.lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Flex>
      {lead.notices.map(({ title, text, variant }) => (
        <Alert key={title} title={title} variant={variant}>
          {text}
        </Alert>
      ))}
      {lead.unavailable && <WayOut unavailable={lead.unavailable} />}
      {lead.missing.length > 0 && <MissingData missing={lead.missing} />}
      {lead.others && <LeadOthers others={lead.others} />}
      {lead.showRules && <LeadRules />}
      {offer && <Text variant="microcopy">{offer}</Text>}
      {lead.preflight && <Text variant="microcopy">{lead.preflight}</Text>}
      <LeadCapacity capacity={lead.capacity} />
      {lead.register && (
        <LoadingButton variant="primary" loading={isBusy} onClick={() => actions.register()}>
          {lead.register}
        </LoadingButton>
      )}
      {lead.canRelease && <ReleaseButton domain={lead.domain} />}
    </Flex>
  );
}
