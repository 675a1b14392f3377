import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type ActionModel, LANGUAGES } from "../preview/preview-model.ts";

const OptionSchema = z.object({ value: z.string(), label: z.string() });
const FieldSchema = z.object({
  typeDefinition: z.object({ name: z.string(), options: z.array(OptionSchema).default([]) }),
  isRequired: z.boolean().default(false),
});
const NamesSchema = z.record(z.string(), z.string()).default({});
const LabelsSchema = z.object({
  actionName: z.string(),
  actionDescription: z.string().default(""),
  inputFieldLabels: NamesSchema,
  inputFieldDescriptions: NamesSchema,
  inputFieldOptionLabels: z.record(z.string(), NamesSchema).default({}),
  outputFieldLabels: NamesSchema,
  executionRules: NamesSchema,
});

const ComponentSchema = z.object({
  uid: z.string(),
  type: z.literal("workflow-action"),
  config: z.object({
    actionUrl: z.string(),
    supportedClients: z.array(z.object({ client: z.string(), toolType: z.string().optional() })),
    objectTypes: z.array(z.string()),
    inputFields: z.array(FieldSchema),
    executionRules: z
      .array(z.object({ labelName: z.string(), conditions: z.record(z.string(), z.array(z.string())) }))
      .default([]),
    labels: z.record(z.enum(LANGUAGES), LabelsSchema),
  }),
});

/** How HubSpot names kinds of records in an action, and what this page calls them. */
const KINDS: Record<string, "contacts" | "companies" | "deals"> = {
  CONTACT: "contacts",
  COMPANY: "companies",
  DEAL: "deals",
};

/** A workflow action or agent tool of the project, as its `*-hsmeta.json` declares it. */
function readAction(file: string): ActionModel {
  const { uid, config } = ComponentSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const { actionUrl, supportedClients, objectTypes, inputFields, executionRules, labels } = config;
  const agent = supportedClients.find(({ client }) => client === "AGENTS");
  return {
    uid,
    action: path.posix.basename(actionUrl),
    isForWorkflows: supportedClients.some(({ client }) => client === "WORKFLOWS"),
    isForAgents: agent !== undefined,
    asksFirst: agent?.toolType === "TAKE_ACTION",
    recordTypes: objectTypes.flatMap((type) => KINDS[type] ?? []),
    inputs: inputFields.map(({ typeDefinition, isRequired }) => ({ ...typeDefinition, isRequired })),
    rules: executionRules,
    labels,
  };
}

/** The workflow actions and agent tools of the project, by name. */
export function findActions(srcDir: string): ActionModel[] {
  const folder = path.join(srcDir, "app/workflow-actions");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith("-hsmeta.json"));
  return files.map((name) => readAction(path.join(folder, name)));
}
