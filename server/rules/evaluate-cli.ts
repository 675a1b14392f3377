import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import { type CalendarDate, CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { today } from "../process/clock.ts";
import { UnknownDateError } from "./define-parameter.ts";
import { type SolutionsJudge, companyOf, createSolutionsJudge } from "./packs/solutions/solutions-judge.ts";
import { type TechnologyJudge, createTechnologyJudge } from "./packs/technology/technology-judge.ts";
import { type Facts, readFacts } from "./read-facts.ts";

/** Reaches the verdict on one of the companies. */
export type Verdict = () => Scorecard | SolutionsScorecard;

/**
 * Looks up once what the programs and editions of these facts ask for on a date, and returns the verdicts, each
 * reached when it is asked for.
 * @throws UnknownDateError when one of the programs says nothing about the date
 */
function verdictsOn(on: CalendarDate, all: Facts[]): Verdict[] {
  let technology: TechnologyJudge | undefined;
  const solutions = new Map<string | undefined, SolutionsJudge>();
  return all.map((facts) => {
    if (facts.program === "technology") {
      const judge = (technology ??= createTechnologyJudge(on));
      return () => judge(facts);
    }
    const judge = solutions.get(facts.edition) ?? createSolutionsJudge(on, facts.edition);
    solutions.set(facts.edition, judge);
    return () => judge(companyOf(facts));
  });
}

const USAGE = "usage: npm run --silent evaluate -- --facts FILE [--on YYYY-MM-DD]   (FILE - is standard input)";
const BAD_INPUT = 2;
const SHOWN_PROBLEMS = 20;
/** Scorecards written at a time, about a megabyte. */
const BATCH = 100;

interface Streams {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

/** What the caller has to correct, a sentence each. */
class InputError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { facts: { type: "string" }, on: { type: "string" } } }).values;
  } catch (error) {
    throw new InputError([(error as Error).message, USAGE]);
  }
}

async function readInput(file: string | undefined, stdin: Readable): Promise<string> {
  if (file === undefined) throw new InputError(["--facts is missing", USAGE]);
  if (file === "-") return text(stdin);
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError([`--facts: ${code === "ENOENT" ? "there is no file" : `cannot read (${code})`} ${file}`]);
  }
}

function readDate(on: string | undefined): { on: CalendarDate; problems: string[] } {
  const asked = on ?? today(Temporal.Now.timeZoneId());
  const { success, error } = CalendarDateSchema.safeParse(asked);
  return { on: asked, problems: success ? [] : error.issues.map(({ message }) => `--on: ${message}`) };
}

/** Waits until a full pipe has been emptied, so that nothing is lost however slow the reader is. */
async function print(stdout: Writable, chunk: string): Promise<void> {
  if (!stdout.write(chunk)) await once(stdout, "drain");
}

async function printAll(stdout: Writable, verdicts: Verdict[]): Promise<void> {
  await print(stdout, "[");
  for (let start = 0; start < verdicts.length; start += BATCH) {
    const cards = verdicts.slice(start, start + BATCH).map((verdict) => JSON.stringify(verdict()));
    await print(stdout, `${start === 0 ? "" : ","}\n${cards.join(",\n")}`);
  }
  await print(stdout, "\n]\n");
}

async function evaluate(args: string[], { stdin, stdout }: Streams): Promise<void> {
  const options = readOptions(args);
  const date = readDate(options.on);
  const read = readFacts(await readInput(options.facts, stdin));
  const problems = [...date.problems, ...("problems" in read ? read.problems : [])];
  if ("problems" in read || problems.length > 0) throw new InputError(problems);
  const verdicts = verdictsOn(date.on, [read.facts].flat());
  if (Array.isArray(read.facts)) return printAll(stdout, verdicts);
  await print(stdout, `${JSON.stringify(verdicts[0]?.(), null, 2)}\n`);
}

function problemsOf(error: unknown): string[] {
  if (error instanceof InputError) return error.problems;
  if (error instanceof UnknownDateError) return [`--${error.message}`];
  throw error;
}

/** @returns the exit code: 0, or 2 where the caller has something to correct, of which `stderr` says what */
export async function runEvaluate(args: string[], streams: Streams): Promise<number> {
  try {
    await evaluate(args, streams);
    return 0;
  } catch (error) {
    const problems = problemsOf(error);
    const more = problems.length - SHOWN_PROBLEMS;
    streams.stderr.write(`${problems.slice(0, SHOWN_PROBLEMS).join("\n")}\n${more > 0 ? `and ${more} more\n` : ""}`);
    return BAD_INPUT;
  }
}

if (import.meta.main) {
  // A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  process.exitCode = await runEvaluate(process.argv.slice(2), process);
}
