import {
  Button,
  ButtonRow,
  Flex,
  Input,
  List,
  LoadingButton,
  Panel,
  PanelBody,
  StatusTag,
  Text,
  TextArea,
  Toggle,
  useExtensionActions,
} from "@hubspot/ui-extensions";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import type { Claim, ClaimField, ClaimInput } from "@partner-standing/contract/leads/claim";
import { EmailSchema } from "@partner-standing/contract/values/email";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import type { LeadMessages } from "@partner-standing/texts/leads/en";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { useState } from "react";
import { useLeadCard } from "./lead-service.ts";
import type { LeadViewModel } from "./lead-view-model.ts";

/** The form as it is typed. */
interface ClaimDraft {
  proofOfServices: string;
  paymentLink: boolean;
  productsOfInterest: string;
  hubId: string;
  buyerEmail: string;
  /** Empty until HubSpot grants it. */
  grantedOn: string;
}

export interface ClaimViewModel {
  domain: string;
  button: string;
  state: { text: string; isReady: boolean } | null;
  /** One sentence for each of the two conditions. */
  conditions: string[];
  draft: ClaimDraft;
  /** The text for the partner team, once both conditions are met. */
  message: string | null;
}

const EMPTY: ClaimDraft = {
  proofOfServices: "",
  paymentLink: false,
  productsOfInterest: "",
  hubId: "",
  buyerEmail: "",
  grantedOn: "",
};

function draftOf(claim: Claim): ClaimDraft {
  const { proofOfServices, paymentLink, productsOfInterest, hubId, buyerEmail } = claim;
  return {
    proofOfServices: typeof proofOfServices === "string" ? proofOfServices : "",
    paymentLink: paymentLink !== false && paymentLink !== "",
    productsOfInterest: productsOfInterest.join(", "),
    hubId,
    buyerEmail,
    grantedOn: claim.grantedOn ?? "",
  };
}

/** What the form says, as the service takes it. */
function claimInput(domain: string, draft: ClaimDraft): ClaimInput {
  const products = draft.productsOfInterest.split(",").map((product) => product.trim());
  return {
    ...draft,
    domain,
    proofOfServices: draft.proofOfServices.trim(),
    productsOfInterest: products.filter(Boolean),
    hubId: draft.hubId.trim(),
    buyerEmail: draft.buyerEmail.trim(),
    grantedOn: draft.grantedOn || null,
  };
}

/** The fields that the service would refuse as they are typed now. */
function invalidFields({ hubId, buyerEmail }: ClaimDraft): { hubId: boolean; buyerEmail: boolean } {
  return {
    hubId: !/^\d{0,15}$/.test(hubId.trim()),
    buyerEmail: buyerEmail.trim() !== "" && !EmailSchema.safeParse(buyerEmail).success,
  };
}

function messageOf(claim: Claim, text: LeadMessages["claim"]): string {
  const { paymentLink: _link, grantedOn: _day, ...said } = draftOf(claim);
  const lines = Object.entries(said).map(([field, value]) => text.part(text.fields[field as ClaimField], value));
  return text.message(claim.domain, lines.join("\n"));
}

/** The claim on a domain that another partner registered, or an empty form for one. */
export function claimViewModel(
  domain: string,
  claim: Claim | null,
  { claim: text }: LeadMessages,
  reader: CardReader,
): ClaimViewModel {
  if (!claim) return { domain, button: text.open, state: null, conditions: [], draft: EMPTY, message: null };
  const isReady = claim.state === "ready";
  return {
    domain,
    button: text.change,
    state: { text: text.states[claim.state], isReady },
    conditions: claim.conditions.map(({ id, met, missing }) => {
      const lacks = text.missing(reader.list(missing.map((field) => text.fields[field])));
      return text.part(text.conditions[id], met ? text.met : lacks);
    }),
    draft: draftOf(claim),
    message: isReady ? messageOf(claim, text) : null,
  };
}

/** Both conditions of Best Partner Wins. It can be saved as it is: evidence arrives bit by bit. */
function ClaimForm({ claim, panel }: { claim: ClaimViewModel; panel: string }) {
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

/** Puts something to paste elsewhere into the clipboard, and says so. */
function CopyButton({ label, copied }: { label: string; copied: string }) {
  const { text } = useLeadCard();
  const { copyTextToClipboard } = useExtensionActions<"crm.record.sidebar">();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void Promise.resolve(copyTextToClipboard(copied)).then(() => setCopied(true));
  return (
    <Button size="xs" onClick={copy}>
      {isCopied ? text.copied : label}
    </Button>
  );
}

const PANEL = "claim";

/** How far the claim has come, and the form to bring it further. */
function ClaimButton({ claim }: { claim: ClaimViewModel }) {
  const { text } = useLeadCard();
  return (
    <Flex direction="column" gap="xs">
      {claim.state && (
        <Flex>
          <StatusTag variant={claim.state.isReady ? "success" : "warning"}>{claim.state.text}</StatusTag>
        </Flex>
      )}
      <Lines lines={claim.conditions} />
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

/** Whom to write to, and what can be done here; the steps are folded away below. */
export function WayOut({ unavailable }: { unavailable: NonNullable<LeadViewModel["unavailable"]> }) {
  const { text, isBusy, actions } = useLeadCard();
  const { address, register, claim } = unavailable;
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="xs" align="center" wrap>
        <Text>{address}</Text>
        <CopyButton label={text.copyAddress} copied={address} />
      </Flex>
      {claim && <ClaimButton claim={claim} />}
      {register && (
        <LoadingButton size="sm" loading={isBusy} onClick={() => actions.registerForSale()}>
          {register}
        </LoadingButton>
      )}
    </Flex>
  );
}

/** The way to a commission that remains, step by step. */
export function WayOutSteps({ unavailable }: { unavailable: NonNullable<LeadViewModel["unavailable"]> }) {
  const { steps, certainty } = unavailable;
  return (
    <Flex direction="column" gap="xs">
      <List variant="ordered-styled">
        <Lines lines={steps} />
      </List>
      <Text variant="microcopy">{certainty}</Text>
    </Flex>
  );
}
