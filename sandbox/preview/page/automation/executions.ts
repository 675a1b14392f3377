import { useCallback, useEffect, useState } from "react";
import type { ActionModel, ExecutionModel, Language } from "../../preview-model.ts";
import { requestJson } from "../record-store.ts";

const URL = "/preview/executions";
const LOOK_MS = 1_000;

const isUnderWay = ({ state }: ExecutionModel) => state === "running" || state === "waiting";

/** What was executed, the newest first; looked at again while something is under way. */
export function useExecutions() {
  const [executions, setExecutions] = useState<ExecutionModel[]>([]);
  const look = useCallback(async () => setExecutions(await requestJson<ExecutionModel[]>(URL)), []);
  useEffect(() => void look(), [look]);
  const isOpen = executions.some(isUnderWay);
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isOpen, look]);
  return { executions, look };
}

/** Executes an action for each of these records, or once where there are none. */
export function execute(
  action: string,
  inputs: Record<string, string>,
  records: { type: string; id: string }[],
): Promise<ExecutionModel[]> {
  return requestJson<ExecutionModel[]>(URL, { method: "POST", body: { action, inputs, records } });
}

/** The line of a workflow's history: of the first rule whose conditions all hold; null where none does. */
export function historyLine({ rules, labels }: ActionModel, { outputs }: ExecutionModel, language: Language) {
  const rule = rules.find(({ conditions }) =>
    Object.entries(conditions).every(([name, values]) => values.includes(outputs[name] ?? "")),
  );
  const sentence = rule && labels[language].executionRules[rule.labelName];
  return sentence?.replace(/\{\{\s*(\w+)\s*\}\}/g, (_token, name: string) => outputs[name] ?? "") ?? null;
}
