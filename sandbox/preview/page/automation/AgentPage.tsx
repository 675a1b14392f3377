import { Alert, Button, Group, NativeSelect, Paper, Stack, Text, Title } from "@mantine/core";
import { useContext, useState } from "react";
import type { ActionModel, ExecutionModel, PageModel } from "../../preview-model.ts";
import { PageLanguage, useWords } from "../page-words.ts";
import { ActionInputs } from "./ActionInputs.tsx";
import { execute } from "./executions.ts";

/** What the agent reads to whoever has asked: the tool's own words. */
function Answer({ execution }: { execution: ExecutionModel }) {
  const words = useWords();
  const { outputs, state } = execution;
  return (
    <Paper component="section" withBorder p="md" mt="lg" aria-label={words.answer}>
      <Title order={2} mb="sm">
        {words.answer}
      </Title>
      <Text className="answer" c={state === "failed" ? "orange.9" : undefined}>
        {outputs["message"] ?? words.noAnswer}
      </Text>
    </Paper>
  );
}

/** HubSpot has people agree to what an agent is about to do. */
function Approval({ name, onAllow, onDecline }: { name: string; onAllow(): void; onDecline(): void }) {
  const words = useWords();
  return (
    <Alert color="petrol" title={words.approve(name)}>
      <Group gap="sm">
        <Button size="xs" onClick={onAllow}>
          {words.allow}
        </Button>
        <Button size="xs" variant="default" onClick={onDecline}>
          {words.decline}
        </Button>
      </Group>
    </Alert>
  );
}

function Asking({ tools }: { tools: ActionModel[] }) {
  const words = useWords();
  const language = useContext(PageLanguage);
  const [uid, setUid] = useState(tools[0]?.uid);
  const [inputs, setInputs] = useState<Record<string, string>>({ language });
  const [isAsking, setAsking] = useState(false);
  const [isToApprove, setToApprove] = useState(false);
  const [answer, setAnswer] = useState<ExecutionModel>();
  const tool = tools.find((one) => one.uid === uid) ?? tools[0];
  if (!tool) return <Text c="dimmed">{words.noActions}</Text>;
  const { actionName, actionDescription } = tool.labels[language];
  const isFilled = tool.inputs.every(({ name, isRequired }) => !isRequired || inputs[name]);

  const ask = async () => {
    setToApprove(false);
    setAsking(true);
    const [execution] = await execute(tool.action, inputs, []);
    setAnswer(execution);
    setAsking(false);
  };
  return (
    <>
      <Paper withBorder p="md">
        <Stack gap="md">
          <NativeSelect
            label={words.tool}
            description={actionDescription}
            value={tool.uid}
            onChange={(event) => {
              setUid(event.currentTarget.value);
              setInputs({ language });
              setToApprove(false);
              setAnswer(undefined);
            }}
            data={tools.map(({ uid: value, labels }) => ({ value, label: labels[language].actionName }))}
          />
          <ActionInputs action={tool} values={inputs} onChange={setInputs} />
          <Button
            onClick={() => (tool.asksFirst ? setToApprove(true) : void ask())}
            disabled={!isFilled}
            loading={isAsking}
            w="fit-content"
          >
            {words.ask}
          </Button>
          {isToApprove && (
            <Approval name={actionName} onAllow={() => void ask()} onDecline={() => setToApprove(false)} />
          )}
        </Stack>
      </Paper>
      {answer && <Answer execution={answer} />}
    </>
  );
}

/** Where the app's agent tools can be tried without an agent: choose a tool, ask, read what it would read. */
export function AgentPage({ model }: { model: PageModel }) {
  const words = useWords();
  return (
    <main className="app-page">
      <Title order={1} mb="md">
        {words.agent}
      </Title>
      <Asking key={model.language} tools={model.actions.filter(({ isForAgents }) => isForAgents)} />
    </main>
  );
}
