/*
 * Loaded before the service with `node --import`: all its time, calendar and waiting alike, runs faster by CLOCK_SPEED,
 * and started at CLOCK_START when it really was CLOCK_ORIGIN (milliseconds since the epoch).
 */
const number = (name: string) => Number(process.env[name]);
const [speed, start, origin] = [number("CLOCK_SPEED"), number("CLOCK_START"), number("CLOCK_ORIGIN")];
const RealDate = Date;
const now = () => start + (RealDate.now() - origin) * speed;
const sinceStart = performance.now.bind(performance);
const timeout = AbortSignal.timeout.bind(AbortSignal);

globalThis.Date = class extends RealDate {
  constructor(...given: number[]) {
    super(...((given.length === 0 ? [now()] : given) as [number]));
  }

  static override now(): number {
    return now();
  }
} as DateConstructor;
performance.now = () => sinceStart() * speed;
AbortSignal.timeout = (milliseconds) => timeout(Math.ceil(milliseconds / speed));
for (const name of ["setTimeout", "setInterval"] as const) {
  const real = globalThis[name] as (work: () => void, milliseconds?: number, ...given: unknown[]) => unknown;
  globalThis[name] = ((work: () => void, milliseconds = 0, ...given: unknown[]) =>
    real(work, milliseconds / speed, ...given)) as never;
}
