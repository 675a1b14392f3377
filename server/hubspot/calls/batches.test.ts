import express from "express";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { listen } from "../../process/listen.ts";
import { updateRecords } from "./batches.ts";
import { createGateway } from "../gateway.ts";
import { associateTasks, upsertTasks } from "../tasks.ts";
import type { Transport } from "./transport.ts";

/** HubSpot's answer to any call. */
const answering =
  (results: object[], ...errors: object[]): Transport =>
  async (call) =>
    z.parse(call.answer, { status: "COMPLETE", results, numErrors: errors.length, errors });

const inputs = ["20", "21", "22"].map((id) => ({ id, properties: {} }));

describe("of a batch that HubSpot takes in part", () => {
  test.each([
    ["a list of ids", { category: "VALIDATION_ERROR", message: "odd", context: { ids: ["21"] } }],
    ["one id", { category: "VALIDATION_ERROR", message: "odd", context: { id: ["21"] } }],
    ["the trace id of the input", { category: "CONFLICT", message: "odd", context: { objectWriteTraceId: ["21"] } }],
    ["an id that is a number", { category: "CONFLICT", message: "odd", context: { objectId: 21 } }],
    ["its details", { message: "odd", context: {}, errors: [{ message: "x", context: { objectId: ["21"] } }] }],
  ])("the record is refused whose error names it by %s, whatever the category", async (_what, error) => {
    const answer = answering([{ id: "20" }, { id: "22" }], { status: "error", links: {}, ...error });
    expect(await updateRecords(answer, "contacts", inputs)).toEqual({
      updated: ["20", "22"],
      refused: [{ id: "21", reason: "odd", isGone: false }],
      reasons: [],
    });
  });

  test("a record is also named by a sentence, as a word of its own", async () => {
    const message = "Contact 21: lifecyclestage of (22) was not valid. 220 others were.";
    const { refused, reasons } = await updateRecords(answering([], { category: "X", message }), "contacts", inputs);
    expect([refused.map(({ id }) => id), reasons]).toEqual([["21", "22"], []]);
  });

  test("what is not found is gone", async () => {
    const missing = { category: "OBJECT_NOT_FOUND", message: "Could not get some", context: { ids: ["20", "22"] } };
    const { refused } = await updateRecords(answering([{ id: "21" }], missing), "contacts", inputs);
    expect(refused.map(({ id, isGone }) => [id, isGone])).toEqual([
      ["20", true],
      ["22", true],
    ]);
  });

  test.each([
    ["nobody", { message: "too much", category: "RATE_LIMITS", context: {} }],
    ["somebody else", { message: "too much", context: { ids: ["4711"] } }],
    ["nothing at all", { message: "too much" }],
  ])("an error that names %s is a reason for whatever is left", async (_what, error) => {
    expect(await updateRecords(answering([{ id: "20" }], error), "contacts", inputs)).toEqual({
      updated: ["20"],
      refused: [],
      reasons: ["too much"],
    });
  });

  test("a task is named by its key", async () => {
    const key = "lead-expiry:muster.example:2026-03-14:60";
    const tasks = [key, "other"].map((key) => ({ key, properties: {} }));
    const made = [{ id: "900", properties: { pp_task_key: "other" } }];
    for (const error of [
      { message: "too long", context: { objectWriteTraceId: [key] } },
      { message: `too long: "${key}".` },
    ])
      expect(await upsertTasks(answering(made, error), tasks)).toMatchObject({
        ids: new Map([["other", "900"]]),
        refused: [{ id: key, isGone: false }],
        reasons: [],
      });
  });

  test("a link is named by its task, or by the record of which then every link is refused", async () => {
    const links = [
      { taskId: "900", objectId: "20" },
      { taskId: "901", objectId: "20" },
      { taskId: "902", objectId: "21" },
    ];
    const done = [{ from: { id: "902" }, to: { id: "21" } }];
    const refusedBy = async (...names: string[]) => {
      const answer = answering(done, { message: "no", category: "OBJECT_NOT_FOUND", context: { ids: names } });
      const { associated, refused } = await associateTasks(answer, "contacts", links);
      return [associated, refused.map(({ id }) => id)];
    };
    expect(await refusedBy("901")).toEqual([["902"], ["901"]]);
    expect(await refusedBy("20")).toEqual([["902"], ["900", "901"]]);
  });
});

test.each([
  ["the limit of a day", 429, { policyName: "DAILY", message: "You have reached your daily limit." }],
  ["a missing right", 403, { category: "MISSING_SCOPES", message: "no" }],
  ["a token that ended", 401, { category: "INVALID_AUTHENTICATION", message: "no" }],
])("%s is not asked about twice", async (_what, status, body) => {
  let calls = 0;
  const hubspot = express().use((_request, response) => {
    calls++;
    response.status(status).json({ status: "error", errorType: "X", ...body });
  });
  const server = await listen(hubspot, 0);
  const gateway = createGateway({ accessToken: "token", apiUrl: `http://127.0.0.1:${server.port}` });
  await expect(gateway.updateRecords("contacts", inputs)).rejects.toMatchObject({ status, transient: false });
  expect(calls).toBe(1);
  await gateway.close();
  await server.close();
});
