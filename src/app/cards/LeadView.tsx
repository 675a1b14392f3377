import { Flex, Heading, List, LoadingButton, StatusTag, Text } from "@hubspot/ui-extensions";
import type { LeadMessages } from "@partner-standing/extension-kit/lead-messages/en";
import { ReleaseButton } from "./ReleaseButton.tsx";
import type { LeadViewModel } from "./lead-view-model.ts";

interface LeadViewProps {
  lead: LeadViewModel;
  text: LeadMessages;
  isBusy: boolean;
  register: () => void;
  release: () => void;
}

/** State and date first, then the reason, then the way out. */
export function LeadView({ lead, text, isBusy, register, release }: LeadViewProps) {
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="column" gap="xs">
        <Flex>
          <StatusTag variant={lead.state.variant}>{lead.state.text}</StatusTag>
        </Flex>
        {lead.domain && <Heading>{lead.domain}</Heading>}
        {lead.lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Flex>
      {lead.unavailable && <WayOut unavailable={lead.unavailable} text={text} />}
      {lead.missing.length > 0 && (
        <Flex direction="column" gap="xs">
          <Text format={{ fontWeight: "demibold" }}>{text.missingTitle}</Text>
          <List variant="unordered-styled">
            {lead.missing.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </List>
        </Flex>
      )}
      <Text variant="microcopy">{lead.capacity}</Text>
      {lead.register && (
        <LoadingButton variant="primary" loading={isBusy} onClick={() => register()}>
          {lead.register}
        </LoadingButton>
      )}
      {lead.canRelease && <ReleaseButton domain={lead.domain} text={text} isBusy={isBusy} release={release} />}
    </Flex>
  );
}

function WayOut({ unavailable, text }: { unavailable: NonNullable<LeadViewModel["unavailable"]>; text: LeadMessages }) {
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{unavailable.reason}</Text>
      <Text>{text.stillEarn}</Text>
      <List variant="ordered-styled">
        {unavailable.steps.map((step) => (
          <Text key={step}>{step}</Text>
        ))}
      </List>
      <Text variant="microcopy">{unavailable.certainty}</Text>
    </Flex>
  );
}
