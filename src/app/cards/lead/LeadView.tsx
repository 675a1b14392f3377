import {
  Alert,
  Button,
  ButtonRow,
  Flex,
  Heading,
  Link,
  List,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  StatusTag,
  Text,
  useExtensionActions,
} from "@hubspot/ui-extensions";
import { NoteFold, NoteSections } from "@partner-standing/extension-kit/ProgramNotes.tsx";
import { Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import type { RefusalNotice } from "../frame/refusal-notice.ts";
import { WayOut } from "./WayOut.tsx";
import { useLeadCard } from "./lead-service.ts";
import type { LeadViewModel } from "./lead-view-model.ts";

/** Says what is given up before it is. */
function ReleaseButton({ domain }: { domain: string }) {
  const { text, isBusy, actions } = useLeadCard();
  const { closeOverlay } = useExtensionActions<"crm.record.sidebar">();
  const id = `release-${domain}`;
  const confirm = () => {
    closeOverlay(id);
    actions.release(domain);
  };
  return (
    <Button
      size="sm"
      disabled={isBusy}
      overlay={
        <Modal id={id} title={text.releaseTitle} variant="danger">
          <ModalBody>
            <Text>{text.releaseText(domain)}</Text>
          </ModalBody>
          <ModalFooter>
            <ButtonRow>
              <Button variant="destructive" onClick={confirm}>
                {text.releaseConfirm}
              </Button>
              <Button onClick={() => closeOverlay(id)}>{text.cancel}</Button>
            </ButtonRow>
          </ModalFooter>
        </Modal>
      }
    >
      {text.release}
    </Button>
  );
}

/** How much is in use; a warning in time, and at the limit what could be given up. */
function LeadCapacity({ capacity }: { capacity: LeadViewModel["capacity"] }) {
  const { text } = useLeadCard();
  return (
    <Flex direction="column" gap="xs">
      {!capacity.warning && <Text variant="microcopy">{capacity.text}</Text>}
      {capacity.warning && <Notice title={capacity.text} text={capacity.warning} variant="warning" />}
      {capacity.oldest.length > 0 && <Text format={{ fontWeight: "demibold" }}>{text.oldestTitle}</Text>}
      {capacity.oldest.map(({ domain, text: sentence }) => (
        <Flex key={domain} direction="column" gap="flush">
          <Text>{sentence}</Text>
          <ReleaseButton domain={domain} />
        </Flex>
      ))}
    </Flex>
  );
}

/** Who else is on this domain: they share the registration. */
function LeadOthers({ others }: { others: NonNullable<LeadViewModel["others"]> }) {
  return (
    <Flex direction="column" gap="flush">
      <Text>{others.text}</Text>
      {others.first.map(({ name, url }) => (
        <Link key={url} href={{ url, external: false }}>
          {name}
        </Link>
      ))}
    </Flex>
  );
}

/** The rules that cost people commission, until this person has read them. */
function LeadRules() {
  const { text, isBusy, actions } = useLeadCard();
  return (
    <Alert title={text.rules.title} variant="info">
      <Flex direction="column" gap="xs">
        <List variant="unordered-styled">
          <Lines lines={text.rules.list} />
        </List>
        <Button size="xs" disabled={isBusy} onClick={() => actions.understood()}>
          {text.rules.understood}
        </Button>
      </Flex>
    </Alert>
  );
}

/** Each item says which field of which record to fill. */
function MissingData({ missing }: { missing: string[] }) {
  const { text } = useLeadCard();
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{text.missingTitle}</Text>
      <List variant="unordered-styled">
        <Lines lines={missing} />
      </List>
    </Flex>
  );
}

interface LeadViewProps {
  lead: LeadViewModel;
  /** What a sale would pay; null where there is nothing to say. */
  offer: string | null;
  refused: RefusalNotice | null;
}

/** State and date first, then what is wrong, then the reason, then the way out. */
export function LeadView({ lead, offer, refused }: LeadViewProps) {
  const { reader, ask, isBusy, actions } = useLeadCard();
  return (
    <Flex direction="column" gap="sm">
      {refused && <Notice title={refused.title} text={refused.text} variant="warning" />}
      <Flex direction="column" gap="xs">
        <Flex>
          <StatusTag variant={lead.state.variant}>{lead.state.text}</StatusTag>
        </Flex>
        {lead.domain && <Heading>{lead.domain}</Heading>}
        <Lines lines={lead.lines} />
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
      <NoteFold ask={ask} reader={reader} place="lead" View={NoteSections} />
    </Flex>
  );
}
