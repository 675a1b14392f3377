import { Alert, Button, LoadingButton, ProgressBar, TableRow, TextArea } from "@hubspot/ui-extensions";
import {
  IMPORT_BATCH,
  IMPORT_FAULTS,
  type ImportCheck,
  LONGEST_IMPORT,
  type RefusedRow,
} from "@partner-standing/contract/leads/lead-import";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain, wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { LANGUAGES, localeOf } from "@partner-standing/texts/formats/locale";
import { leadImportMessagesFor } from "@partner-standing/texts/lead-import/lead-import-messages-for";
import { expect, test } from "vitest";
import { fakeHomeService, renderHome } from "../../fixtures/render-home.tsx";
import { copiedLines, importText, refusedLines } from "./import-rows.ts";

const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)/;

/** One row for each reason, with what belongs to it. */
const EVERY_FAULT = IMPORT_FAULTS.map((fault, place): RefusedRow => ({
  ...{ line: 2 + place, fault, column: 0, domain: "muster.example", otherLine: 1_234 },
  ...{ expiresOn: "2027-03-14", unavailable: "other-partner", missing: ["lastName", "email"] },
}));
const checkOf = (ready: number, refused: RefusedRow[] = []): ImportCheck => ({
  rows: ready + refused.length,
  columns: { read: ["Domain", "E-mail"], ignored: ["MRR", "Since"] },
  ready: Array.from({ length: ready }, (_, place) => ({
    ...{ line: 100 + place, domain: `firm-${place}.example`, objectTypeId: "0-2" as const, objectId: String(place) },
  })),
  refused,
});
const answer = (data: unknown) => () => respond({ ok: true, data });
const imported = (refusals: (string | null)[]) =>
  answer({ leads: refusals.map((refusal) => ({ domain: "x.example", refusal })) });
const all = (count: number) => Array<null>(count).fill(null);

async function open(lead: (() => ReturnType<typeof respond>)[], language: (typeof LANGUAGES)[number] = "en") {
  const service = fakeHomeService({ lead });
  const page = renderHome(service.fetch, { part: "leads", language });
  await page.answered();
  const text = leadImportMessagesFor(language);
  const press = (name: string) => {
    const found = [...page.findAll(Button), ...page.findAll(LoadingButton)].find((button) => button.text === name);
    if (!found) throw new Error(`no button ${name}`);
    found.trigger("onClick");
  };
  press(text.open);
  return {
    ...page,
    ...service,
    press,
    words: text,
    paste: (csv: string) => page.find(TextArea).trigger("onInput", csv as never),
  };
}

test.each(LANGUAGES)("in %s every reason is told with what belongs to it", async (language) => {
  const page = await open([answer(checkOf(2, EVERY_FAULT))], language);
  page.paste("domain\nmuster.example");
  page.press(page.words.check);
  await page.waitFor(() =>
    expect(plain(page.find(Alert).props.title)).toBe(plain(page.words.summary("2", String(2 + EVERY_FAULT.length)))),
  );
  expect(page.text()).not.toMatch(UNSAID);
  expect(page.text()).toContain("MRR");
  const told = importText(createCardReader(localeOf({ language }), "Europe/Berlin"));
  const reasons = refusedLines(checkOf(0, EVERY_FAULT), "", told).map(({ why }) => why);
  expect(new Set(reasons).size).toBe(IMPORT_FAULTS.length);
  for (const why of reasons) expect(page.text()).toContain(plain(why));
  expect(page.bodies).toEqual([{ csv: "domain\nmuster.example" }]);
});

test("what is copied runs nothing in a spreadsheet, and has a cell for each column", () => {
  const told = importText(createCardReader(localeOf({ language: "en" }), "Europe/Berlin"));
  const [, first] = copiedLines(
    refusedLines(checkOf(0, EVERY_FAULT), "Domain\r\n=muster.example\r\n", told),
    told,
  ).split("\n");
  expect(first?.split("\t").slice(0, 3)).toEqual(["2", "Domain", "'=muster.example"]);
});

test("what can be registered is sent in batches, each under a key of its own; what was refused meanwhile is named", async () => {
  const count = IMPORT_BATCH + 2;
  const page = await open([answer(checkOf(count)), imported(all(IMPORT_BATCH)), imported([null, "capacity-reached"])]);
  page.paste("domain\n…");
  page.press("Check the list");
  await page.waitFor(() => page.press(`Register ${count} leads`));
  await page.waitFor(() =>
    expect(page.findAll(Alert).map(({ props }) => props.title)).toContain(`${count - 1} leads registered`),
  );
  const [, first, second] = page.bodies as { records: object[]; idempotencyKey: string }[];
  expect([first?.records.length, second?.records]).toEqual([
    IMPORT_BATCH,
    [
      { objectTypeId: "0-2", objectId: String(IMPORT_BATCH) },
      { objectTypeId: "0-2", objectId: String(IMPORT_BATCH + 1) },
    ],
  ]);
  expect(first?.idempotencyKey).not.toBe(second?.idempotencyKey);
  const rows = page.findAll(TableRow).map(wordsOf);
  expect(rows).toContainEqual([String(100 + count - 1), `firm-${count - 1}.example`, "all slots are in use"]);
  // The list below is asked for again.
  expect(page.asked.filter((path) => path.startsWith("/api/registrations?"))).toHaveLength(2);
});

test("stopped by a failure it goes on with the same batch under the same key", async () => {
  const count = IMPORT_BATCH + 1;
  const page = await open([
    answer(checkOf(count)),
    imported(all(IMPORT_BATCH)),
    () => refuse("internal"),
    imported(all(1)),
  ]);
  page.paste("domain");
  page.press("Check the list");
  await page.waitFor(() => page.press(`Register ${count} leads`));
  await page.waitFor(() => page.press("Go on"));
  await page.waitFor(() =>
    expect(page.findAll(Alert).map(({ props }) => props.title)).toContain(`${count} leads registered`),
  );
  expect(page.maybeFind(ProgressBar, { title: "Registering" })).toBeNull();
  const [, , failed, again] = page.bodies;
  expect(again).toEqual(failed);
});

test("a text that was changed is no longer what was looked through; one that is too long is not sent", async () => {
  const page = await open([answer(checkOf(1)), () => refuse("body-too-large")]);
  page.paste("domain\na.example");
  page.press("Check the list");
  await page.waitFor(() => expect(page.text()).toContain("Register 1 lead"));
  page.paste("x".repeat(LONGEST_IMPORT + 1));
  expect(page.text()).not.toContain("Register 1 lead");
  page.press("Check the list");
  expect(page.find(TextArea).props).toMatchObject({ error: true });
  expect(page.bodies).toHaveLength(1);
  page.paste("ü".repeat(600_000));
  page.press("Check the list");
  await page.waitFor(() => expect(page.find(TextArea).props).toMatchObject({ error: true }));
  expect(page.bodies).toHaveLength(2);
});
