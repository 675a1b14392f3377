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
