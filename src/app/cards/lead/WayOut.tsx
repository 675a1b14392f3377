import { Flex, List, LoadingButton, Text } from "@hubspot/ui-extensions";
import { PARTNER_TEAM_ADDRESS } from "@partner-standing/contract/leads/lead";
import { ClaimButton } from "./ClaimButton.tsx";
import { CopyButton } from "../frame/CopyButton.tsx";
import { useLeadCard } from "./lead-context.ts";
import type { LeadViewModel } from "./lead-view-model.ts";

/** Why a lead is unavailable, and the way to a commission that remains, step by step. */
export function WayOut({ unavailable }: { unavailable: NonNullable<LeadViewModel["unavailable"]> }) {
  const { text, isBusy, actions } = useLeadCard();
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
      {unavailable.canWrite && <CopyButton label={text.copyAddress} copied={PARTNER_TEAM_ADDRESS} />}
      {unavailable.register && (
        <LoadingButton size="sm" loading={isBusy} onClick={() => actions.registerForSale()}>
          {unavailable.register}
        </LoadingButton>
      )}
      {unavailable.claim && <ClaimButton claim={unavailable.claim} />}
    </Flex>
  );
}
