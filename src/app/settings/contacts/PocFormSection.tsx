import { Accordion, Alert, Flex, Heading, List, LoadingButton, StatusTag, Text } from "@hubspot/ui-extensions";
import { Facts, Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import { CopyButton } from "@partner-standing/extension-kit/CopyButton.tsx";
import { useState } from "react";
import { OutcomeNotice, SectionIntro } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { useUnsaved } from "../frame/unsaved.tsx";
import { type Outcome, outcomeOf } from "../frame/use-section.ts";
import { type PocFormViewModel, pocFormViewModel } from "./poc-form-view-model.ts";

/** A deadline that runs, a form that no longer counts, contacts that are typed but not saved. */
function FormWarnings({ form }: { form: PocFormViewModel }) {
  const { text } = useSettings();
  const hasUnsavedContacts = useUnsaved().has("contacts");
  const { due, isStale } = form;
  return (
    <>
      {due && <Notice title={due.title} text={due.why} variant={due.isOver ? "danger" : "warning"} />}
      {isStale && <Alert title={text.form.stale} variant="warning" />}
      {hasUnsavedContacts && <Alert title={text.form.unsavedContacts} variant="info" />}
    </>
  );
}

/** What the point-of-contact form says and lacks, filing it, and what was filed. */
export function PocFormSection() {
  const { page, reader, text, service, canEdit, accept } = useSettings();
  const [outcome, setOutcome] = useState<Outcome>({ status: "none" });
  const form = pocFormViewModel(page, { reader, text });

  const file = async () => {
    if (!form.isFileable) return setOutcome({ status: "saved", changes: [] });
    setOutcome({ status: "saving" });
    const answer = await service.fileForm();
    setOutcome(outcomeOf(answer, page.version));
    if (answer.ok) accept(answer.data);
  };

  return (
    <Flex direction="column" gap="md">
      <SectionIntro name="form" notes="poc-form" />
      <FormWarnings form={form} />
      <Completeness form={form} />
      <Content form={form} />
      <OutcomeNotice outcome={outcome} />
      {canEdit && (
        <Flex direction="column" gap="xs" align="start">
          <Text variant="microcopy">{text.form.fileHint}</Text>
          <LoadingButton
            loading={outcome.status === "saving"}
            disabled={!(form.isFileable || outcome.status === "saved")}
            onClick={() => void file()}
          >
            {text.form.file}
          </LoadingButton>
        </Flex>
      )}
      <Filings filings={form.filings} />
    </Flex>
  );
}

function Completeness({ form }: { form: PocFormViewModel }) {
  const { page, text } = useSettings();
  const isComplete = form.missing.length === 0;
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" align="center" wrap>
        <Text format={{ fontWeight: "demibold" }}>{form.tier}</Text>
        {page.pocForm.tier && (
          <StatusTag variant={isComplete ? "success" : "warning"}>
            {isComplete ? text.form.complete : text.form.missingTitle}
          </StatusTag>
        )}
      </Flex>
      {!isComplete && (
        <List variant="unordered-styled">
          <Lines lines={form.missing} />
        </List>
      )}
      <Text>{form.filed}</Text>
    </Flex>
  );
}

function Content({ form }: { form: PocFormViewModel }) {
  const { text } = useSettings();
  const { copy, copied, copyFailed } = text.form;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.form.says}</Heading>
      <Facts facts={form.says.map(({ label, value }) => [label, value])} direction="column" />
      <CopyButton content={() => form.copy} label={copy} copied={copied} failed={copyFailed} />
    </Flex>
  );
}

function Filings({ filings }: Pick<PocFormViewModel, "filings">) {
  const { text } = useSettings();
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.form.history}</Heading>
      {filings.length === 0 && <Text>{text.form.nothingFiled}</Text>}
      {filings.map(({ key, title, says }) => (
        <Accordion key={key} title={title} size="sm">
          <Flex direction="column">
            <Lines lines={says.split("\n")} />
          </Flex>
        </Accordion>
      ))}
    </Flex>
  );
}
