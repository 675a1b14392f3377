import { Button, Flex, Panel, PanelBody, StatusTag, Text } from "@hubspot/ui-extensions";
import type { ClaimViewModel } from "./claim-view-model.ts";
import { ClaimForm } from "./ClaimForm.tsx";
import { CopyButton } from "../frame/CopyButton.tsx";
import { useLeadCard } from "./lead-context.ts";

const PANEL = "claim";

/** How far the claim has come, and the form to bring it further. */
export function ClaimButton({ claim }: { claim: ClaimViewModel }) {
  const { text } = useLeadCard();
  return (
    <Flex direction="column" gap="xs">
      {claim.state && (
        <Flex>
          <StatusTag variant={claim.state.isReady ? "success" : "warning"}>{claim.state.text}</StatusTag>
        </Flex>
      )}
      {claim.conditions.map((condition) => (
        <Text key={condition}>{condition}</Text>
      ))}
      {claim.message && <CopyButton label={text.claim.copyMessage} copied={claim.message} />}
      <Button
        size="sm"
        overlay={
          <Panel id={PANEL} title={text.claim.title} variant="modal">
            <PanelBody>
              <ClaimForm claim={claim} panel={PANEL} />
            </PanelBody>
          </Panel>
        }
      >
        {claim.button}
      </Button>
    </Flex>
  );
}
