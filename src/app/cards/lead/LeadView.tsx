import { Accordion, Flex, Heading, Link, List, LoadingButton, StatusTag, Text } from "@hubspot/ui-extensions";
import { ConfirmDialog } from "@partner-standing/extension-kit/ConfirmDialog.tsx";
import { NoteList, NoteSections } from "@partner-standing/extension-kit/ProgramNotes.tsx";
import { Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import { useState } from "react";
import { FillIn } from "../frame/FillIn.tsx";
import type { RefusalNotice } from "../frame/refusal-notice.ts";
import { WayOut, WayOutSteps } from "./WayOut.tsx";
import { useLeadCard } from "./lead-service.ts";
import { SeeAll } from "../frame/SeeAll.tsx";
import type { LeadViewModel } from "./lead-view-model.ts";

/** Says what is given up before it is. */
function ReleaseDialog({ id, domain }: { id: string; domain: string }) {
  const { text, actions } = useLeadCard();
  return (
    <ConfirmDialog
      {...{ id, title: text.releaseTitle, cancel: text.cancel, isDanger: true }}
      confirm={{ label: text.releaseConfirm, run: () => actions.release(domain) }}
    >
      <Text>{text.releaseText(domain)}</Text>
    </ConfirmDialog>
  );
}

/** Once it is done the button stays where it is: whoever has pressed it by the keyboard still stands at it. */
function ReleaseButton({ domain }: { domain: string }) {
  const { text, isBusy, released, actions } = useLeadCard();
  const isDone = released.includes(domain);
  const press = isDone
    ? { onClick: () => actions.announceReleased(domain) }
    : { overlay: <ReleaseDialog id={`release-${domain}`} domain={domain} /> };
  return (
    <LoadingButton size="sm" loading={isBusy} {...press}>
      {isDone ? text.states.released : text.release}
    </LoadingButton>
  );
}

/** What costs commission and what registering does, before somebody registers for the first time. */
function RulesDialog({ more: { title, rules, lines }, register }: { more: LeadViewModel["more"]; register: string }) {
  const { text, actions } = useLeadCard();
  return (
    <ConfirmDialog
      {...{ id: "lead-rules", title, cancel: text.rules.later }}
      confirm={{ label: text.rules.understood(register), run: () => actions.registerKnowingRules() }}
    >
      <LeadRules rules={rules} lines={lines} />
    </ConfirmDialog>
  );
}

function LeadRules({ rules, lines }: Pick<LeadViewModel["more"], "rules" | "lines">) {
  return (
    <Flex direction="column" gap="sm">
      {rules.length > 0 && (
        <List variant="unordered-styled">
          <Lines lines={rules} />
        </List>
      )}
      <Lines lines={lines} variant="microcopy" />
    </Flex>
  );
}

/**
 * What can be done about the lead, as one button in one place: whoever has pressed it by the keyboard still stands at it when it
 * offers the other.
 */
function DecisionButton({ lead: { register, canRelease, domain, more } }: { lead: LeadViewModel }) {
  const { text, isBusy, actions } = useLeadCard();
  if (!register && !canRelease) return null;
  const releasing = { size: "sm" as const, overlay: <ReleaseDialog id={`decide-${domain}`} domain={domain} /> };
  const registering = (label: string) =>
    more.isUnread
      ? { variant: "primary" as const, overlay: <RulesDialog more={more} register={label} /> }
      : { variant: "primary" as const, onClick: () => actions.register() };
  return (
    <LoadingButton {...(register ? registering(register) : releasing)} loading={isBusy}>
      {register ?? text.release}
    </LoadingButton>
  );
}

/** How much room is left; a warning in time, and at the limit what could be given up. */
function LeadCapacity({ capacity }: { capacity: NonNullable<LeadViewModel["capacity"]> }) {
  const { text, reader, released } = useLeadCard();
  const givenUp = released.map((domain) => ({ domain, text: text.announced.released(domain) }));
  const rows = [...givenUp, ...capacity.oldest.filter(({ domain }) => !released.includes(domain))];
  return (
    <Flex direction="column" gap="xs">
      {!capacity.warning && <Text variant="microcopy">{capacity.text}</Text>}
      {capacity.warning && <Notice title={capacity.text} text={capacity.warning} variant="warning" />}
      {capacity.oldest.length > 0 && <Text format={{ fontWeight: "demibold" }}>{text.oldestTitle}</Text>}
      {rows.map(({ domain, text: sentence }) => (
        <Flex key={domain} direction="column" gap="flush">
          <Text>{sentence}</Text>
          <ReleaseButton domain={domain} />
        </Flex>
      ))}
      {capacity.oldest.length > 0 && (
        <Flex>
          <SeeAll label={reader.messages.seeAll} to="/leads" />
        </Flex>
      )}
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

/** Rules, data protection and the way out, folded away: as high as they are, what stands below the card would jump. */
function LeadMore({ lead: { more, unavailable } }: { lead: LeadViewModel }) {
  const { reader, ask } = useLeadCard();
  const [isOpen, setOpen] = useState(false);
  return (
    <Accordion title={more.title} size="xs" open={isOpen} onClick={() => setOpen(!isOpen)}>
      {isOpen && (
        <Flex direction="column" gap="sm">
          {unavailable && <WayOutSteps unavailable={unavailable} />}
          <LeadRules rules={more.rules} lines={more.lines} />
          <NoteList ask={ask} reader={reader} place="lead" View={NoteSections} />
        </Flex>
      )}
    </Accordion>
  );
}

/** Each item says which field of which record to fill; those of this record are at hand. */
function MissingData({ lead: { missing, toFill } }: { lead: LeadViewModel }) {
  const { text, reader } = useLeadCard();
  if (missing.length + toFill.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      {missing.length > 0 && (
        <>
          <Text format={{ fontWeight: "demibold" }}>{text.missingTitle}</Text>
          <List variant="unordered-styled">
            <Lines lines={missing} />
          </List>
        </>
      )}
      <FillIn title={reader.messages.fillIn} properties={toFill} />
    </Flex>
  );
}

interface LeadViewProps {
  lead: LeadViewModel;
  refused: RefusalNotice | null;
}

/** A decision: the state and the fact behind it, what it would pay, the button, the room that is left; the rest is folded away. */
export function LeadView({ lead, refused }: LeadViewProps) {
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
      <MissingData lead={lead} />
      {lead.offer && <Text>{lead.offer}</Text>}
      {lead.unavailable && <WayOut unavailable={lead.unavailable} />}
      {lead.others && <LeadOthers others={lead.others} />}
      <DecisionButton lead={lead} />
      {lead.register && lead.canRelease && <ReleaseButton domain={lead.domain} />}
      {lead.capacity && <LeadCapacity capacity={lead.capacity} />}
      <LeadMore lead={lead} />
    </Flex>
  );
}
