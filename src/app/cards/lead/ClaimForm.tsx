import {
  Button,
  ButtonRow,
  Flex,
  Input,
  LoadingButton,
  Text,
  TextArea,
  Toggle,
  useExtensionActions,
} from "@hubspot/ui-extensions";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { useState } from "react";
import { claimInput, invalidFields, type ClaimViewModel } from "./claim-view-model.ts";
import { useLeadCard } from "./lead-context.ts";

/** Both conditions of Best Partner Wins. It can be saved as it is: evidence arrives bit by bit. */
export function ClaimForm({ claim, panel }: { claim: ClaimViewModel; panel: string }) {
  const { text, isBusy, actions } = useLeadCard();
  const { addAlert, closeOverlay } = useExtensionActions<"crm.record.sidebar">();
  const [draft, setDraft] = useState(claim.draft);
  const { fields, help, invalid, grantedOn, ...words } = text.claim;
  const wrong = invalidFields(draft);
  const type = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));

  const save = async () => {
    if (!(await actions.claim(claimInput(claim.domain, draft)))) return;
    addAlert({ type: "success", message: words.saved });
    closeOverlay(panel);
  };
  return (
    <Flex direction="column" gap="md">
      <Text>{words.intro}</Text>
      <TextArea
        name="proofOfServices"
        label={fields.proofOfServices}
        description={help.proofOfServices}
        value={draft.proofOfServices}
        onInput={(proofOfServices) => type({ proofOfServices })}
      />
      <Toggle
        name="paymentLink"
        label={help.paymentLink}
        checked={draft.paymentLink}
        onChange={(paymentLink) => type({ paymentLink })}
      />
      <Input
        name="productsOfInterest"
        label={fields.productsOfInterest}
        description={help.productsOfInterest}
        value={draft.productsOfInterest}
        onInput={(productsOfInterest) => type({ productsOfInterest })}
      />
      <Input
        name="hubId"
        label={fields.hubId}
        description={help.hubId}
        value={draft.hubId}
        {...(wrong.hubId && { error: true, validationMessage: invalid.hubId })}
        onInput={(hubId) => type({ hubId })}
      />
      <Input
        name="buyerEmail"
        label={fields.buyerEmail}
        description={help.buyerEmail}
        value={draft.buyerEmail}
        {...(wrong.buyerEmail && { error: true, validationMessage: invalid.buyerEmail })}
        onInput={(buyerEmail) => type({ buyerEmail })}
      />
      <DateField
        name="grantedOn"
        label={grantedOn.label}
        description={grantedOn.help}
        value={draft.grantedOn || null}
        readOnly={false}
        onChange={(day) => type({ grantedOn: day ?? "" })}
      />
      <ButtonRow>
        <LoadingButton
          variant="primary"
          loading={isBusy}
          disabled={wrong.hubId || wrong.buyerEmail}
          onClick={() => void save()}
        >
          {words.save}
        </LoadingButton>
        <Button onClick={() => closeOverlay(panel)}>{words.close}</Button>
      </ButtonRow>
    </Flex>
  );
}
