import { Button, NativeSelect, Paper, Stack, Text, Title } from "@mantine/core";
import { useContext, useState } from "react";
import type { ActionModel, PageModel, RecordLine, RecordType } from "../../preview-model.ts";
import { PageLanguage, useWords } from "../page-words.ts";
import { ActionInputs } from "./ActionInputs.tsx";
import { ExecutionList } from "./ExecutionList.tsx";
import { RecordsToEnrol } from "./RecordsToEnrol.tsx";
import { execute, useExecutions } from "./executions.ts";

/** A workflow of one action, and the records that go through it. */
function Enrolment({ actions, onRun }: { actions: ActionModel[]; onRun(): Promise<void> }) {
  const words = useWords();
  const language = useContext(PageLanguage);
  const [uid, setUid] = useState(actions[0]?.uid);
  const [type, setType] = useState<RecordType>("contacts");
  const [chosen, setChosen] = useState<RecordLine[]>([]);
  const [inputs, setInputs] = useState<Record<string, string>>({});
  const [isRunning, setRunning] = useState(false);
  const action = actions.find((one) => one.uid === uid) ?? actions[0];
  if (!action) return <Text c="dimmed">{words.noActions}</Text>;

  const run = async () => {
    setRunning(true);
    await execute(action.action, inputs, chosen);
    await onRun();
    setRunning(false);
  };
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <NativeSelect
          label={words.action}
          description={action.labels[language].actionDescription}
          value={action.uid}
          onChange={(event) => {
            setUid(event.currentTarget.value);
            setInputs({});
          }}
          data={actions.map(({ uid: value, labels }) => ({ value, label: labels[language].actionName }))}
        />
        <RecordsToEnrol
          types={action.recordTypes}
          type={type}
          chosen={chosen}
          onChoose={setChosen}
          onType={(next) => {
            setType(next);
            setChosen([]);
          }}
        />
        <ActionInputs action={action} values={inputs} onChange={setInputs} />
        <Button onClick={() => void run()} disabled={chosen.length === 0} loading={isRunning} w="fit-content">
          {words.enrolAndRun}
        </Button>
      </Stack>
    </Paper>
  );
}

/** Where the app's workflow actions can be tried: HubSpot's workflow editor and its history, as far as they matter to an action. */
export function WorkflowsPage({ model }: { model: PageModel }) {
  const words = useWords();
  const { executions, look } = useExecutions();
  const actions = model.actions.filter(({ isForWorkflows }) => isForWorkflows);
  return (
    <main className="app-page">
      <Title order={1} mb="md">
        {words.workflows}
      </Title>
      <Enrolment actions={actions} onRun={look} />
      <ExecutionList actions={actions} executions={executions} />
    </main>
  );
}
