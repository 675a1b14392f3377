import express, { type Router } from "express";
import { z } from "zod";
import type { CrmObjects } from "../crm/crm-objects.ts";
import { type ActionModel, type ExecutionModel, RECORD_TYPES } from "../preview/preview-model.ts";
import { recordLine } from "../preview/record-line.ts";
import type { Execution, Workflows } from "./execute-actions.ts";

const OBJECT_TYPES = { contacts: "CONTACT", companies: "COMPANY", deals: "DEAL" } as const;
/** The workflow and the agent that people try here. */
const [WORKFLOW_ID, AGENT_ID] = [42, 7];
/** More than anybody looks at. */
const [MOST_RECORDS, MOST_SHOWN] = [25, 50];

const AskedSchema = z.object({
  action: z.string(),
  inputs: z.record(z.string(), z.string().max(1_000)),
  /** What a workflow enrols; nothing for an agent. */
  records: z.array(z.object({ type: z.enum(RECORD_TYPES), id: z.string().regex(/^\d{1,15}$/) })).max(MOST_RECORDS),
});

interface Trying {
  crm: CrmObjects;
  actions: readonly ActionModel[];
  workflows: Workflows;
}

/** Enrols records in a workflow, or has an agent use a tool, and shows what became of it. */
export function executionEndpoints({ crm, actions, workflows }: Trying): Router {
  const router = express.Router();

  function shown({ object, callbackId, action, state, outputs, tries, inputFields }: Execution): ExecutionModel {
    const type = RECORD_TYPES.find((kind) => OBJECT_TYPES[kind] === object?.objectType);
    const record = type && crm.get(type, String(object?.objectId));
    return {
      ...{ callbackId, action, state, outputs, tries, inputs: inputFields },
      record: type && record ? recordLine(type, record) : null,
    };
  }

  router.get("/preview/executions", (_req, res) => {
    res.json(workflows.history().slice(0, MOST_SHOWN).map(shown));
  });

  router.post("/preview/executions", express.json(), async (req, res) => {
    const asked = AskedSchema.safeParse(req.body);
    const known = actions.find(({ action }) => action === asked.data?.action);
    if (!asked.success || !known) return void res.status(400).json({ message: "No such action, or nothing to run" });
    const { action, inputs, records } = asked.data;
    const inputFields = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ""));
    const executions = known.isForWorkflows
      ? records.map(({ type, id }) =>
          workflows.execute({
            ...{ action, inputFields, context: { source: "WORKFLOWS", workflowId: WORKFLOW_ID } },
            object: { objectId: Number(id), objectType: OBJECT_TYPES[type] },
          }),
        )
      : [workflows.execute({ action, inputFields, context: { source: "AGENTS", agentId: AGENT_ID }, object: null })];
    res.json((await Promise.all(executions)).map(shown));
  });

  return router;
}
