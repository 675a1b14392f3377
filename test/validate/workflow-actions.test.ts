import { ACTION_REASONS } from "@partner-standing/contract/automation/action-reason";
import { METRICS } from "@partner-standing/contract/programs/scorecard";
import { LANGUAGES, type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { influenceNamesFor } from "@partner-standing/texts/influences/influence-names-for";
import { createReader } from "@partner-standing/texts/standing/reader";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ACTIONS } from "../../server/automation/actions.ts";

const FOLDER = path.join(import.meta.dirname, "../../src/app/workflow-actions");

interface Component {
  uid: string;
  config: {
    actionUrl: string;
    supportedClients: { client: string; toolType?: string }[];
    outputFields: { typeDefinition: { name: string } }[];
    executionRules?: { labelName: string; conditions: Record<string, string[]> }[];
    labels: Record<
      string,
      { outputFieldLabels: Record<string, string>; inputFieldOptionLabels?: Record<string, Record<string, string>> }
    >;
  };
}

const components = readdirSync(FOLDER).map(
  (file) => JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")) as Component,
);
const actionOf = ({ config }: Component) => path.posix.basename(config.actionUrl);

test("every action of the service has its component, and every component its action", () => {
  expect(components.map(actionOf).sort()).toEqual(Object.keys(ACTIONS).sort());
});

describe.each(components.map((component) => [actionOf(component), component] as const))("%s", (_action, { config }) => {
  test("says everything in the three languages", () => {
    expect(Object.keys(config.labels).sort()).toEqual([...LANGUAGES].sort());
  });

  test("explains in a workflow's history only reasons that there are, each once", () => {
    const reasons = (config.executionRules ?? [])
      .flatMap(({ conditions }) => conditions["reason"] ?? [])
      .filter(Boolean);
    expect(reasons.filter((reason) => !(ACTION_REASONS as readonly string[]).includes(reason))).toEqual([]);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  test("puts out a message that people read", () => {
    expect(config.outputFields.map(({ typeDefinition }) => typeDefinition.name)).toContain("message");
  });
});

test("what is chosen from is called what the cards call it, in each language", () => {
  const optionsOf = (action: string, field: string, language: Language) =>
    components.find((component) => actionOf(component) === action)?.config.labels[language]?.inputFieldOptionLabels?.[
      field
    ];
  for (const language of LANGUAGES) {
    const reader = createReader(localeOf({ language }), "UTC");
    const metrics = METRICS.map((metric) => [metric, reader.label(reader.messages.metrics[metric])]);
    expect(optionsOf("explain-figure", "figure", language)).toEqual(Object.fromEntries(metrics));
    expect(optionsOf("mark-influence", "influence", language)).toEqual(influenceNamesFor(language));
  }
});

test("a workflow's history explains every reason for which a lead is not registered", () => {
  const register = components.find((component) => actionOf(component) === "register-lead");
  const explained = (register?.config.executionRules ?? []).flatMap(({ conditions }) => conditions["reason"] ?? []);
  const elsewhere = ["first-sync-running", "deriving", "outside-program", "not-allowed"];
  expect(ACTION_REASONS.filter((reason) => !explained.includes(reason))).toEqual(elsewhere);
});
