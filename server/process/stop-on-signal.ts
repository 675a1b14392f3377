const SIGNALS = ["SIGTERM", "SIGINT"] as const;
/** Docker kills what has not ended within the time of its configuration; `compose.yaml` gives 30 seconds. */
const DEADLINE_MS = 25_000;

/**
 * Ends the process in good order at the first signal that tells it to, and in any case before the deadline: everything
 * that was acknowledged is stored, so that nothing is lost by it. A second signal ends it at once.
 */
export function stopOnSignal(stop: (signal: string) => Promise<void>): void {
  function end(signal: NodeJS.Signals): void {
    // Without a listener the next signal does what signals do.
    for (const name of SIGNALS) process.off(name, end);
    setTimeout(() => process.exit(0), DEADLINE_MS);
    stop(signal).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  }
  for (const name of SIGNALS) process.on(name, end);
}
