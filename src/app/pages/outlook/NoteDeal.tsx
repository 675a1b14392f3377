import { Button, Flex, LoadingButton, Modal, ModalBody, Select, useExtensionActions } from "@hubspot/ui-extensions";
import { type Influence as Kind, InfluenceSchema } from "@partner-standing/contract/standing/deal-standing";
import type { InfluenceState } from "@partner-standing/contract/standing/influence";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import { Notice } from "@partner-standing/extension-kit/views.tsx";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { type ReactNode, useState } from "react";
import { type NotedInfluence, useHome } from "../frame/home-context.ts";
import { useOutlookText } from "./use-outlook-text.ts";

const KINDS = InfluenceSchema.options;

interface NoteProps {
  deal: RecordLink;
  /** The day of the outlook: nothing was submitted later. */
  on: string;
  /** What was done, so that the lists are asked anew. */
  done: () => void;
  close: () => void;
}

/** Tells the CRM, and announces that it was told; a refusal stays beside the form. */
function useNote({ deal, done, close }: NoteProps) {
  const { service } = useHome();
  const { addAlert } = useExtensionActions<"pages">();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  async function note(noted: NotedInfluence, message: string): Promise<void> {
    setBusy(true);
    setRefused(null);
    const answer = await service.noteInfluence(deal.objectId, noted);
    setBusy(false);
    if (!answer.ok) return setRefused(answer);
    addAlert({ type: "success", message });
    close();
    done();
  }
  return { note, isBusy, refused };
}

/** A business refusal is of this deal; whatever else went wrong has words of its own. */
function Refusal({ refused }: { refused: Failure }) {
  const { failures } = useHome().reader.messages.states;
  const { influence } = useOutlookText().text;
  const isOfDeal = ["invalid-data", "conflict", "date-in-future"].includes(refused.reason);
  const why = isOfDeal ? influence.refusedText : failures[failureKind(refused.reason)].text;
  return <Notice title={influence.refused} text={why} variant="warning" />;
}

interface FormProps {
  refused: Failure | null;
  isBusy: boolean;
  save: () => void;
  children: ReactNode;
}

function Form({ refused, isBusy, save, children }: FormProps) {
  const { influence } = useOutlookText().text;
  return (
    <Flex direction="column" gap="md">
      {refused && <Refusal refused={refused} />}
      {children}
      <LoadingButton variant="primary" loading={isBusy} onClick={save}>
        {influence.save}
      </LoadingButton>
    </Flex>
  );
}

/** How the partner influenced a deal. */
function MarkForm(props: NoteProps) {
  const { influence: said } = useOutlookText().text;
  const [kind, choose] = useState<Kind>("co-sell");
  const { note, ...state } = useNote(props);
  const save = () => void note({ influence: kind }, said.marked(props.deal.name, said.influences[kind]));
  return (
    <Form {...state} save={save}>
      <Select
        label={said.choose}
        name="influence"
        value={kind}
        options={KINDS.map((value) => ({ value, label: said.influences[value] }))}
        onChange={(chosen) => choose(chosen as Kind)}
      />
    </Form>
  );
}

/** When it was submitted in HubSpot's form. */
function SubmitForm(props: NoteProps) {
  const { deal, on } = props;
  const { reader, text } = useOutlookText();
  const { influence: said } = text;
  const [day, setDay] = useState<string | null>(on);
  const [isTried, setTried] = useState(false);
  const { note, ...state } = useNote(props);
  const isDay = day !== null && day <= on;
  const save = () => {
    setTried(true);
    if (isDay) void note({ submittedOn: day }, said.noted(deal.name, reader.date(day)));
  };
  return (
    <Form {...state} save={save}>
      <DateField
        label={said.on}
        name="submittedOn"
        value={day}
        readOnly={false}
        latest={on}
        {...(isTried && !isDay && { error: true, validationMessage: said.dayFault })}
        onChange={setDay}
      />
    </Form>
  );
}

interface NoteButtonProps extends Omit<NoteProps, "close"> {
  /** What is noted next of a deal that is in this state. */
  state: Exclude<InfluenceState, "submitted">;
}

/** Asks for what is noted of a deal next: how it is marked, then when it was submitted. */
export function NoteButton({ state, ...props }: NoteButtonProps) {
  const { influence: said } = useOutlookText().text;
  const { closeOverlay } = useExtensionActions<"pages">();
  const [isOpen, setOpen] = useState(false);
  const { name, objectId } = props.deal;
  const id = `note-${state}-${objectId}`;
  const [label, title, NoteForm] =
    state === "unmarked" ? [said.mark, said.markOf(name), MarkForm] : [said.note, said.noteOf(name), SubmitForm];
  return (
    <Button
      size="xs"
      onClick={() => setOpen(true)}
      overlay={
        <Modal id={id} title={title} onClose={() => setOpen(false)}>
          <ModalBody>{isOpen && <NoteForm {...props} close={() => closeOverlay(id)} />}</ModalBody>
        </Modal>
      }
    >
      {label}
    </Button>
  );
}
