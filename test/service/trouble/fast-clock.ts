/*
 * Loaded before the service with `node --import`: it is CLOCK_START (milliseconds since the epoch) as it starts, and once
 * SIGUSR2 says so its calendar runs faster by CLOCK_SPEED. All that it waits for comes faster from the start.
 */
const number = (name: string) => Number(process.env[name]);
const speed = number("CLOCK_SPEED");
const RealDate = Date;
let clock = { start: number("CLOCK_START"), origin: RealDate.now(), speed: 1 };
const now = () => clock.start + (RealDate.now() - clock.origin) * clock.speed;
process.once("SIGUSR2", () => (clock = { start: now(), origin: RealDate.now(), speed }));
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
