import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClientPortal } from "../../../sandbox/portals/fixture/client-portal.ts";
import type { Operation } from "../../../server/http/operations/define-operation.ts";
import { OPERATIONS } from "../../../server/http/operations/operations.ts";
import type { Database } from "../../../server/store/engine/database.ts";
import { testEngines } from "../../database/test-databases.ts";
import { accountsOn } from "../accounts-on.ts";
import { COMMANDS, QUESTIONS, type AccountIds } from "../operation-inputs.ts";
import type { Answer } from "../start-test-service.ts";

const TODAY = "2026-11-22";
/** Some thousand requests a database; a busy machine needs its time for them. */
const PATIENCE = { timeout: 600_000 };

/** One of so many values is tried in each field, another one in each; a campaign tries them all (`NASTY_INPUTS_SHARE=1`). */
const SHARE = Number(process.env["NASTY_INPUTS_SHARE"] ?? 8);
/** Both engines keep the same texts: where PostgreSQL is there too, the slower one takes fewer. */
const shareOf = (engine: number) => (SHARE === 1 ? 1 : SHARE * engine);

/** What no database keeps. */
const UNKEPT = ["a\u0000b", "\ud83d", "a\ude00"];
const TEXTS = [
  ...[
    "",
    " ",
    "x".repeat(6_000),
    "٣",
    "\u202e\u200b",
    "😀",
    "__proto__",
    "'; drop table portals; --",
    "%",
    "null",
    "-1",
    "1e999",
  ],
  ...[
    "0000-01-01",
    "0001-01-01",
    "1582-10-10",
    "9999-12-31",
    "+020026-01-15",
    "-000001-01-01",
    "2026-02-30",
    "2026-11-22T10:00",
  ],
  ...["9999-12", "0000-00", "9999-Q4", "0000-Q1", "99999999999999999999", "companies:99999999999999999999"],
];
const VALUES = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  5e-324,
  2 ** 53,
  -(2 ** 31) - 1,
  [],
  {},
  [null],
  [[]],
  { a: { b: [1] } },
];

type Path = (string | number)[];

/** Every place in an input that holds a text, a number or a yes or no. */
function placesOf(input: unknown, path: Path = []): Path[] {
  if (typeof input !== "object" || input === null) return [path];
  return Object.entries(input).flatMap(([name, inner]) => placesOf(inner, [...path, name]));
}

function withValue<Input>(input: Input, path: Path, value: unknown): Input {
  const changed = structuredClone(input);
  const holder = path.slice(0, -1).reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], changed);
  (holder as Record<string, unknown>)[String(path.at(-1))] = value;
  return changed;
}

describe.each(await testEngines())("on $name", PATIENCE, ({ open, share }) => {
  const snapshot = createClientPortal("companies");
  const ids: AccountIds = {
    ...{ portalId: snapshot.portalId, userId: snapshot.users[0]?.id ?? "", version: 0, key: "a key" },
    ...{ companies: ["1001"], contacts: ["1"], deals: ["1"], domains: ["muster.example"], email: "jo@muster.example" },
  };
  let database: Database;
  let service: Awaited<ReturnType<typeof accountsOn>>;
  beforeAll(async () => {
    database = await open();
    service = await accountsOn(database, [snapshot], TODAY);
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  let sent = 0;
  async function ask({ method, path }: Operation, input: unknown) {
    const { portalId, userId } = ids;
    const who = { portalId, userId, method: method.toUpperCase() };
    const query = method === "get" ? `?${new URLSearchParams(input as Record<string, string>)}` : "";
    const body = method === "get" ? {} : { body: JSON.stringify(input) };
    const response = await service.send(path + query, { ...who, ...body });
    sent++;
    return { status: response.status, answer: (await response.json()) as Answer };
  }

  const questions = OPERATIONS.filter(({ method }) => method === "get");
  /** Whatever was taken in, the account can be looked at from all sides. */
  async function lookAround(because: string) {
    for (const question of questions)
      for (const input of QUESTIONS[question.path]?.(ids).slice(0, 2) ?? []) {
        const { status } = await ask(question, input);
        expect([because, question.path, input, status < 500]).toEqual([because, question.path, input, true]);
      }
  }

  async function versionNow(): Promise<number> {
    const page = questions.find(({ path }) => path === "/api/settings") as Operation;
    return ((await ask(page, {})).answer.data as { version: number }).version;
  }

  const inputsOf = (operation: Operation, version = 0): object[] => {
    const all = (operation.method === "get" ? QUESTIONS : COMMANDS)[operation.path]?.({ ...ids, version }) ?? [];
    return operation.path === "/api/settings" ? all.slice(0, 6) : all.slice(0, 2);
  };
  // The same as PUT, and the end of the account.
  const driven = OPERATIONS.filter(
    ({ method, path }) => !(method === "post" && path === "/api/settings") && !path.endsWith("/erase"),
  );

  test("what no database keeps is refused by the name of its field, in any field of any operation", async () => {
    for (const operation of driven)
      for (const input of inputsOf(operation))
        for (const place of placesOf(input))
          // An address cannot even hold half a character.
          for (const value of operation.method === "get" ? UNKEPT.slice(0, 1) : UNKEPT) {
            const { status, answer } = await ask(operation, withValue(input, place, value));
            expect([operation.path, status, answer.error?.field]).toEqual([operation.path, 400, place.join(".")]);
          }
    expect(service.errors).toEqual([]);
  });

  test("whatever stands in a field is taken in or refused, and never breaks the account", async () => {
    let next = 0;
    for (const operation of driven)
      for (const index of inputsOf(operation).keys())
        for (const place of placesOf(inputsOf(operation)[index]))
          for (const value of operation.method === "get" ? TEXTS : [...TEXTS, ...VALUES]) {
            if (next++ % shareOf(share) !== 0) continue;
            const isSave = operation.path === "/api/settings" && operation.method === "put";
            const input = inputsOf(operation, isSave ? await versionNow() : 0)[index] ?? {};
            const nasty = withValue(
              { ...input, ...("idempotencyKey" in input && { idempotencyKey: `k${sent}` }) },
              place,
              value,
            );
            const { status, answer } = await ask(operation, nasty);
            const told = `${operation.path} ${place.join(".")} = ${JSON.stringify(value)?.slice(0, 40)}`;
            expect([told, status < 500]).toEqual([told, true]);
            if (isSave && answer.ok) await lookAround(told);
          }
    expect(service.errors).toEqual([]);
    console.info(`${sent} requests`);
  });
});
