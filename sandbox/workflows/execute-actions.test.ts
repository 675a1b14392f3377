import express from "express";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { startCrm } from "../crm/fixture/start-crm.ts";
import { signV2, signV3 } from "../preview/request-signature.ts";
import { type Asked, executeActions } from "./execute-actions.ts";
import { findActions } from "./find-actions.ts";

const SECRET = "standing-sandbox-secret";
const SERVICE = "https://standing.partner.example";

const ASKED: Asked = {
  action: "register-lead",
  context: { source: "WORKFLOWS", workflowId: 42 },
  object: { objectId: 7, objectType: "CONTACT" },
  inputFields: { language: "de" },
};

interface Answer {
  status: number;
  body?: object;
  retryAfter?: string;
}

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** The stand-in, and a service that answers as told and notes what it was sent. */
async function start(answers: Answer[]) {
  const { crm, call, close } = await startCrm();
  const sent: { headers: Record<string, unknown>; body: string }[] = [];
  const app = express();
  app.post("/workflow-actions/register-lead", express.text({ type: () => true }), (request, response) => {
    sent.push({ headers: request.headers, body: request.body as string });
    const { status, body, retryAfter } = answers.shift() ?? { status: 200, body: {} };
    if (retryAfter) response.set("retry-after", retryAfter);
    response.status(status);
    if (body) response.json(body);
    else response.end();
  });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  ends.push(
    close,
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const deliverTo = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const workflows = executeActions({
    ...{ held: crm.held, portalId: 4711, clientSecret: SECRET, serviceUrl: SERVICE, deliverTo, firstRetryMs: 1 },
  });
  return { workflows, sent, call };
}

const ended = (state: string) => ({ outputFields: { hs_execution_state: state, state: "registered" } });

test("an execution is signed by both versions over what is sent, and its outputs are kept", async () => {
  const { workflows, sent } = await start([{ status: 200, body: ended("SUCCESS") }]);
  expect(await workflows.execute(ASKED)).toMatchObject({
    state: "succeeded",
    outputs: { state: "registered" },
    tries: [200],
  });
  const [{ headers, body } = { headers: {} as Record<string, unknown>, body: "" }] = sent;
  expect(JSON.parse(body)).toMatchObject({
    ...{ callbackId: expect.any(String) as string, origin: { portalId: 4711 }, context: ASKED.context },
    ...{ object: ASKED.object, fields: ASKED.inputFields, inputFields: ASKED.inputFields },
  });
  const request = { method: "POST", url: `${SERVICE}/workflow-actions/register-lead`, body };
  expect(headers["x-hubspot-signature"]).toBe(signV2(SECRET, request));
  expect(headers["x-hubspot-signature-v3"]).toBe(
    signV3(SECRET, request, Number(headers["x-hubspot-request-timestamp"])),
  );
});

test("what may help is tried again under the same callback; 429 after as many milliseconds as it is told", async () => {
  const answers = [{ status: 503 }, { status: 429, retryAfter: "5" }, { status: 200, body: ended("FAIL_CONTINUE") }];
  const { workflows, sent } = await start(answers);
  expect(await workflows.execute(ASKED)).toMatchObject({ state: "failed", tries: [503, 429, 200] });
  expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
});

test("another 4xx is final, and any 2xx a success, whatever it says", async () => {
  const { workflows } = await start([{ status: 400, body: { ok: false } }, { status: 200 }]);
  expect(await workflows.execute(ASKED)).toMatchObject({ state: "failed", tries: [400] });
  expect(await workflows.execute(ASKED)).toMatchObject({ state: "succeeded", outputs: {} });
});

test("an execution is held until the app tells by the API how it ends", async () => {
  const { workflows, call } = await start([{ status: 200, body: ended("BLOCK") }]);
  const execution = await workflows.execute(ASKED);
  expect(execution.state).toBe("waiting");
  const outputFields = { hs_execution_state: "SUCCESS", domain: "muster.example" };
  const inputs = [{ callbackId: execution.callbackId, outputFields, typedOutputs: {} }];
  const complete = () => call("POST", "/automation/actions/callbacks/2026-09/complete", { inputs });
  expect(await complete()).toMatchObject({ status: 204 });
  expect(workflows.history()).toMatchObject([{ state: "succeeded", outputs: outputFields }]);
  expect(await complete()).toMatchObject({ status: 404 });
});

test("the project's actions and tools are found with their words in every language", () => {
  const actions = findActions(path.join(import.meta.dirname, "../../src"));
  const tools = actions.filter(({ isForAgents }) => isForAgents);
  expect(tools.filter(({ asksFirst }) => asksFirst).map(({ action }) => action)).toEqual([
    "mark-influence",
    "register-named-lead",
  ]);
  for (const { labels, inputs } of actions)
    for (const language of ["en", "de", "fr"] as const)
      expect(inputs.filter(({ name }) => !labels[language].inputFieldLabels[name])).toEqual([]);
  expect(actions.find(({ action }) => action === "register-lead")?.recordTypes).toEqual(["contacts", "companies"]);
});
