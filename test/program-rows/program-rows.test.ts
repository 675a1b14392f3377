import type { Citation } from "@partner-standing/contract/programs/scorecard";
import { describe, expect, test } from "vitest";
import { PROGRAM_NOTES } from "../../server/rules/notes/program-notes.ts";
import { BENEFIT_ROWS } from "./benefit-rows.ts";
import { type Carrier, type Row, row } from "./carriers.ts";
import { LEAD_ROWS, SOLUTIONS_ROWS } from "./solutions-rows.ts";
import { TECHNOLOGY_ROWS } from "./technology-rows.ts";

const ROWS: readonly Row[] = [...TECHNOLOGY_ROWS, ...BENEFIT_ROWS, ...SOLUTIONS_ROWS, ...LEAD_ROWS];

/** `T`, 1, 3, 3: T001, T002, T003. */
function range(letter: string, first: number, last: number, digits: number): string[] {
  const length = last - first + 1;
  return Array.from({ length }, (_, index) => letter + String(first + index).padStart(digits, "0"));
}

/** Every row of the facts on the programs. */
const IDS = [
  ...[...range("T", 1, 21, 3), ...range("T", 30, 53, 3), ...range("T", 60, 64, 3), ...range("T", 70, 77, 3)],
  ...[...range("B", 1, 18, 2), ...range("B", 20, 42, 2)],
  ...[...range("P", 1, 6, 3), ...range("P", 10, 26, 3), ...range("P", 30, 57, 3)],
  ...[...range("L", 1, 13, 2), ...range("U", 1, 4, 1)],
];

/** What no part of the product says yet. Whoever mends one takes it off this list and names what carries it. */
const MISSING: string[] = [];

/** Notes on what the documents say besides the rows, by the lines that say it. */
const BEYOND = [
  "champion-role",
  "certification-gains",
  "program-mails",
  "sponsorship-news",
  "co-marketing-kinds",
  "beta-through-manager",
  "documentation-for-all",
  "consulting-topics",
  "mapping-set-up",
  "membership",
  "provider-help",
  "directory-review-badge",
  "promotion-guidelines",
];

/** Every single line that is cited: `document:line`. */
function linesOf(citations: readonly Citation[]): Set<string> {
  const all = citations.flatMap(({ document, lines }) =>
    document.includes("/")
      ? []
      : lines.split(", ").flatMap((part) => {
          const [first = 0, last = first] = part.split("-").map(Number);
          return Array.from({ length: last - first + 1 }, (_, index) => `${document}:${first + index}`);
        }),
  );
  return new Set(all);
}

function isHeld({ wanted, isPart }: Carrier, holds: unknown): boolean {
  if (typeof wanted === "string" && typeof holds === "string") return holds.includes(wanted);
  if (isPart && Array.isArray(wanted) && Array.isArray(holds)) return wanted.every((one) => holds.includes(one));
  return JSON.stringify(holds) === JSON.stringify(wanted);
}

/** What is wrong with a carrier of a row; null where nothing is. */
function faultOf(carrier: Carrier, { lines }: Row): string | null {
  const { kind, name, find, wanted } = carrier;
  const found = find();
  if (!found) return `${kind} ${name} does not exist`;
  const { holds, citations } = found;
  if (wanted !== undefined && !isHeld(carrier, holds))
    return `${kind} ${name} holds ${JSON.stringify(holds)}, not ${JSON.stringify(wanted)}`;
  const printed = linesOf(lines);
  const cited = linesOf(citations);
  const overlaps = [...cited].some((line) => printed.has(line));
  return cited.size === 0 || overlaps ? null : `${kind} ${name} cites other lines: ${JSON.stringify(citations)}`;
}

const carriersOf = ({ carriedBy }: Row): Carrier[] => ("missing" in carriedBy ? [] : carriedBy);

describe("the rows of the facts on the programs", () => {
  test("are 167, each once, and no others", () => {
    expect(IDS).toHaveLength(167);
    expect(ROWS.map(({ id }) => id)).toEqual(IDS);
  });

  test("name the lines that say them", () => {
    expect(ROWS.filter(({ lines }) => linesOf(lines).size === 0).map(({ id }) => id)).toEqual([]);
  });

  test("are carried, but for those that are known to be missing", () => {
    const missing = ROWS.filter(({ carriedBy }) => "missing" in carriedBy);
    expect(missing.map(({ id }) => id)).toEqual(MISSING);
    for (const { carriedBy } of missing) expect("missing" in carriedBy && carriedBy.missing).toMatch(/\S/);
  });

  test.each(ROWS.filter(({ carriedBy }) => !("missing" in carriedBy)).map((each) => ({ ...each, row: each })))(
    "$id is said by what carries it",
    ({ row: each }) => {
      const carriers = carriersOf(each);
      expect(carriers.length).toBeGreaterThan(0);
      expect(carriers.map((carrier) => faultOf(carrier, each)).filter((fault) => fault !== null)).toEqual([]);
    },
  );

  test("use every note that is not on something besides", () => {
    const used = ROWS.flatMap(carriersOf).filter(({ kind }) => kind === "note");
    const names = new Set(used.map(({ name }) => name));
    expect(
      PROGRAM_NOTES.map(({ id }) => id)
        .filter((id) => !names.has(id))
        .toSorted(),
    ).toEqual(BEYOND.toSorted());
  });
});

describe("what the check of the rows looks for", () => {
  const carrier = (changes: Partial<Carrier> & { holds?: unknown; cited?: string }): Carrier => ({
    ...{ kind: "note", name: "something", ...changes },
    find: () => ({
      holds: changes.holds ?? "Nothing is guaranteed.",
      citations: changes.cited ? [{ document: "001_c4342dbf05368735.txt", lines: changes.cited }] : [],
    }),
  });
  const of = row("P024", "S1:227-231; S4:75-77", { missing: "only its lines are looked at" });

  test.each([
    ["a carrier that is not there", { ...carrier({}), find: () => null }, "does not exist"],
    ["a text that says something else", carrier({ wanted: "everything" }), 'not "everything"'],
    ["a value that is another", carrier({ holds: { rising: 5 }, wanted: { rising: 6 } }), 'not {"rising":6}'],
    ["a cell too few", carrier({ holds: ["a"], wanted: ["a", "b"] }), 'not ["a","b"]'],
    ["a part where the whole is wanted", carrier({ holds: ["a", "b"], wanted: ["a"] }), 'not ["a"]'],
    ["lines that are others", carrier({ cited: "100, 226" }), "cites other lines"],
  ])("%s", (_, wrong, fault) => expect(faultOf(wrong, of)).toContain(fault));

  test.each([
    ["what says it", carrier({ wanted: "guaranteed" })],
    ["a part where a part is wanted", carrier({ holds: ["a", "b"], wanted: ["b"], isPart: true })],
    ["lines that overlap", carrier({ cited: "100, 229-240" })],
    ["a text without lines", carrier({})],
  ])("but not %s", (_, right) => expect(faultOf(right, of)).toBeNull());
});
