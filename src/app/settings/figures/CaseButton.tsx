import { Button, ButtonRow, Flex, LoadingSpinner, Modal, ModalBody, Text } from "@hubspot/ui-extensions";
import type { Metric } from "@partner-standing/contract/programs/scorecard";
import { CopyButton } from "@partner-standing/extension-kit/CopyButton.tsx";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { useCallback, useState } from "react";
import { FailedRequest } from "../frame/FailedRequest.tsx";
import { useSettings } from "../frame/settings-context.ts";

interface CaseProps {
  metric: Metric;
  month: string;
}

/** Opens what to write to HubSpot about a figure. It is asked for only while it is open. */
export function CaseButton({ metric, month }: CaseProps) {
  const { reader, text } = useSettings();
  const [isOpen, setOpen] = useState(false);
  const name = reader.label(reader.messages.metrics[metric]);
  const title = text.figures.caseTitle(name, reader.month(month));
  return (
    <Button
      size="xs"
      onClick={() => setOpen(true)}
      overlay={
        <Modal id={`case-${metric}`} title={title} width="medium" onClose={() => setOpen(false)}>
          <ModalBody>{isOpen && <CaseFile metric={metric} month={month} />}</ModalBody>
        </Modal>
      }
    >
      {text.figures.caseButton}
    </Button>
  );
}

function CaseFile({ metric, month }: CaseProps) {
  const { reader, text, service } = useSettings();
  const { language } = reader;
  const ask = useCallback(() => service.caseFile(metric, month, language), [service, metric, month, language]);
  const { state, reload } = useService(ask);
  const file = lastGood(state);
  if (state.status === "failed") return <FailedRequest reason={state.reason} retry={reload} />;
  if (!file) return <LoadingSpinner label={text.figures.caseLoading} showLabel />;
  const { letter, csv } = file;
  if (!letter) return <Text>{text.figures.caseAgrees(reader.date(file.asOf))}</Text>;
  const { copied, copyFailed: failed } = text.form;
  return (
    <Flex direction="column" gap="md">
      <ButtonRow>
        <CopyButton
          content={() => `${letter.subject}\n\n${letter.body}`}
          label={text.figures.caseCopy}
          {...{ copied, failed }}
        />
        <CopyButton content={() => csv} label={text.figures.caseCsv} {...{ copied, failed }} />
      </ButtonRow>
      <Text format={{ fontWeight: "demibold" }}>{letter.subject}</Text>
      {letter.body.split("\n\n").map((paragraph) => (
        <Flex key={paragraph} direction="column">
          <Lines lines={paragraph.split("\n")} />
        </Flex>
      ))}
    </Flex>
  );
}
