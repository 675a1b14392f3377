import { Badge, Flex, Paper, Text, Title } from "@mantine/core";
import { useContext } from "react";
import type { ActionModel, ExecutionModel } from "../../preview-model.ts";
import { addressWith } from "../page-address.ts";
import { PageLanguage, useWords } from "../page-words.ts";
import { historyLine } from "./executions.ts";

const COLORS: Record<ExecutionModel["state"], string> = {
  running: "gray",
  waiting: "gray",
  succeeded: "green",
  failed: "orange",
};

/** Outputs that a workflow's next steps can use; what stands in the history's own line is said there. */
function Outputs({ action, outputs }: { action: ActionModel; outputs: ExecutionModel["outputs"] }) {
  const { outputFieldLabels } = action.labels[useContext(PageLanguage)];
  const shown = Object.entries(outputFieldLabels).filter(([name]) => outputs[name]);
  return (
    <dl className="outputs">
      {shown.map(([name, label]) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{outputs[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Entry({ action, execution }: { action: ActionModel; execution: ExecutionModel }) {
  const words = useWords();
  const language = useContext(PageLanguage);
  const { state, record, outputs, tries } = execution;
  const line = historyLine(action, execution, language);
  return (
    <Paper component="li" withBorder p="md" mb="sm">
      <Flex gap="sm" align="center" wrap="wrap">
        <Badge color={COLORS[state]} variant="light">
          {words[state]}
        </Badge>
        <Text fw={600}>{action.labels[language].actionName}</Text>
        {record && (
          <a href={addressWith({ type: record.type as "contacts", id: record.id, page: undefined })}>{record.title}</a>
        )}
        {tries.length > 1 && (
          <Text size="xs" c="dimmed">
            {words.tries(tries.length)}
          </Text>
        )}
      </Flex>
      {line && <Text mt={4}>{line}</Text>}
      <Outputs action={action} outputs={outputs} />
    </Paper>
  );
}

/** What was executed, the newest first. */
export function ExecutionList({ actions, executions }: { actions: ActionModel[]; executions: ExecutionModel[] }) {
  const words = useWords();
  const known = executions.flatMap((execution) => {
    const action = actions.find((one) => one.action === execution.action);
    return action ? [{ action, execution }] : [];
  });
  return (
    <section>
      <Title order={2} mt="lg" mb="sm">
        {words.history}
      </Title>
      {known.length === 0 && <Text c="dimmed">{words.noHistory}</Text>}
      <ol className="executions" aria-live="polite">
        {known.map((entry) => (
          <Entry key={entry.execution.callbackId} {...entry} />
        ))}
      </ol>
    </section>
  );
}
