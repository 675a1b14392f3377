import { get } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startCrm, TOKEN, type RunningCrm } from "../fixture/start-crm.ts";
import { MISBEHAVIOURS } from "./misbehaviours.ts";

const OBJECTS = "/crm/objects/2026-09";
const ACCOUNT = "/account-info/2026-09/details";

let running: RunningCrm;
beforeEach(async () => {
  running = await startCrm();
});
afterEach(() => running.close());

const account = () => running.call("GET", ACCOUNT);

test("a call goes wrong as often as was said, then it is answered as ever", async () => {
  running.crm.misbehaviour.add({ ...MISBEHAVIOURS["429 of the day"], times: 2 });
  expect(await account()).toMatchObject({ status: 429, body: { category: "RATE_LIMITS", policyName: "DAILY" } });
  expect((await account()).status).toBe(429);
  expect((await account()).status).toBe(200);
});

test("only calls of a method, a path and a record go wrong, until it is ended", async () => {
  const end = running.crm.misbehaviour.add({
    ...MISBEHAVIOURS["500 internal error"],
    method: "POST",
    path: /batch\/read$/,
    ids: ["1001"],
  });
  const read = (id: string) => running.call("POST", `${OBJECTS}/companies/batch/read`, { inputs: [{ id }] });
  expect([(await read("1001")).status, (await read("1002")).status, (await account()).status]).toEqual([500, 200, 200]);
  end();
  expect((await read("1001")).status).toBe(200);
});

test("a call that is carried out has its effect, whatever is answered", async () => {
  running.crm.misbehaviour.add({ ...MISBEHAVIOURS["done, and 502"], method: "PATCH", times: 1 });
  const name = () => running.crm.objects.get("companies", "1001")?.properties["name"];
  const rename = () => running.call("PATCH", `${OBJECTS}/companies/1001`, { properties: { name: "Renamed" } });
  await expect(rename()).rejects.toThrow(SyntaxError);
  expect(name()).toBe("Renamed");
});

test("a call that is not carried out has none", async () => {
  running.crm.misbehaviour.add({ ...MISBEHAVIOURS["500 internal error"], method: "PATCH" });
  await running.call("PATCH", `${OBJECTS}/companies/1001`, { properties: { name: "Renamed" } });
  expect(running.crm.objects.get("companies", "1001")?.properties["name"]).not.toBe("Renamed");
});

test("a list without an end names a next page for ever", async () => {
  running.crm.misbehaviour.add(MISBEHAVIOURS["a list without an end"]);
  const page = async () => (await running.call("GET", "/crm/owners/2026-09")).body as { paging: object };
  expect((await page()).paging).not.toEqual((await page()).paging);
});

/** What a client sees that waits for the end, however long that takes: how many bytes came, and how it ended. */
function watch({ givesUpAfter }: { givesUpAfter?: number }): Promise<{ bytes: number; end: string }> {
  const { promise, resolve } = Promise.withResolvers<{ bytes: number; end: string }>();
  let bytes = 0;
  const ended = (end: string) => {
    clearInterval(looking);
    resolve({ bytes, end });
  };
  const giveUp = () => (ended("waits"), request.destroy());
  const request = get(running.url + ACCOUNT, { headers: { authorization: `Bearer ${TOKEN}` } }, (response) => {
    response.on("data", (chunk: Buffer) => (bytes += chunk.length));
    response.on("end", () => ended("whole"));
    response.on("error", () => ended("cut"));
  });
  request.on("error", (error: NodeJS.ErrnoException) => ended(error.code?.startsWith("HPE") ? "garbage" : "cut"));
  const looking = setInterval(() => {
    if (givesUpAfter === undefined || bytes < givesUpAfter || running.crm.misbehaviour.open() === 0) return;
    clearInterval(looking);
    setTimeout(giveUp, 100);
  }, 10);
  return promise;
}

describe("an answer that does not come to its end", () => {
  test.each([
    ["a connection that is closed", 0, "cut"],
    ["done, and closed", 0, "cut"],
    ["a body that is cut after 12 bytes", 12, "cut"],
    ["no word", 0, "waits"],
    ["headers and no body", 0, "waits"],
    ["a body that stops after 12 bytes", 12, "waits"],
    ["no HTTP", 0, "garbage"],
  ] as const)("%s", async (kind, bytes, end) => {
    running.crm.misbehaviour.add(MISBEHAVIOURS[kind]);
    expect(await watch(end === "waits" ? { givesUpAfter: bytes } : {})).toEqual({ bytes, end });
    await expect.poll(() => running.crm.misbehaviour.open()).toBe(0);
  });

  test.each(["a body byte by byte without an end", "a body without an end"] as const)("%s", async (kind) => {
    running.crm.misbehaviour.add(MISBEHAVIOURS[kind]);
    expect((await watch({ givesUpAfter: 1 })).end).toBe("waits");
    await expect.poll(() => running.crm.misbehaviour.open()).toBe(0);
  });
});
