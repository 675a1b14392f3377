import {
  Accordion,
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
import { NoteList, NoteSections } from "@partner-standing/extension-kit/ProgramNotes.tsx";
import { Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import { useState } from "react";
import type { RefusalNotice } from "../frame/refusal-notice.ts";
import { WayOut, WayOutSteps } from "./WayOut.tsx";
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

/** How much room is left; a warning in time, and at the limit what could be given up. */
function LeadCapacity({ capacity }: { capacity: NonNullable<LeadViewModel["capacity"]> }) {
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

/** Rules, data protection and the way out, folded away; open until this person has read what costs commission. */
function LeadMore({ lead: { more, unavailable } }: { lead: LeadViewModel }) {
  const { text, reader, ask, isBusy, actions } = useLeadCard();
  const [isOpen, setOpen] = useState(more.isUnread);
  const understood = () => {
    setOpen(false);
    actions.understood();
  };
  return (
    <Accordion title={more.title} size="xs" open={isOpen} onClick={() => setOpen(!isOpen)}>
      {isOpen && (
        <Flex direction="column" gap="sm">
          {unavailable && <WayOutSteps unavailable={unavailable} />}
          {more.rules.length > 0 && (
            <List variant="unordered-styled">
              <Lines lines={more.rules} />
            </List>
          )}
          <Lines lines={more.lines} variant="microcopy" />
          {more.isUnread && (
            <Button size="xs" disabled={isBusy} onClick={understood}>
              {text.rules.understood}
            </Button>
          )}
          {!more.isUnread && <NoteList ask={ask} reader={reader} place="lead" View={NoteSections} />}
        </Flex>
      )}
    </Accordion>
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
  refused: RefusalNotice | null;
}

/** A decision: the state and the fact behind it, what it would pay, the button, the room that is left; the rest is folded away. */
export function LeadView({ lead, refused }: LeadViewProps) {
  const { isBusy, actions } = useLeadCard();
  return (
    <Flex direction="column" gap="sm">
      {refused && <Notice title={refused.title} text={refused.text} variant="warning" />}
      <Flex direction="column" gap="xs">
        <Flex>
          <StatusTag variant={lead.state.variant}>{lead.state.text}</StatusTag>
        </Flex>
        {lead.domain && <Heading>{lead.domain}</Heading>}
        {lead.reason && <Text format={{ fontWeight: "demibold" }}>{lead.reason}</Text>}
        <Lines lines={lead.lines} />
      </Flex>
      {lead.notices.map(({ title, text, variant }) => (
        <Notice key={title} title={title} text={text} variant={variant} />
      ))}
      {lead.missing.length > 0 && <MissingData missing={lead.missing} />}
      {lead.offer && <Text>{lead.offer}</Text>}
      {lead.unavailable && <WayOut unavailable={lead.unavailable} />}
      {lead.others && <LeadOthers others={lead.others} />}
      {lead.register && (
        <LoadingButton variant="primary" loading={isBusy} onClick={() => actions.register()}>
          {lead.register}
        </LoadingButton>
      )}
      {lead.canRelease && <ReleaseButton domain={lead.domain} />}
      {lead.capacity && <LeadCapacity capacity={lead.capacity} />}
      <LeadMore lead={lead} />
    </Flex>
  );
}
