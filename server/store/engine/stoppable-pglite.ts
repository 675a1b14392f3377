import { PGlite } from "@electric-sql/pglite";
import { DatabaseAwayError } from "../../errors/database-errors.ts";

/** The embedded database stopped in the middle of a write. Only another process can go on. */
export class DatabaseStoppedError extends DatabaseAwayError {
  constructor(cause: Error) {
    super(
      `The embedded database stopped: ${cause.message}. What it acknowledged is safe; the next start goes on from there.`,
      cause,
    );
    this.name = "DatabaseStoppedError";
  }
}

/**
 * PGlite that stops where PostgreSQL does. A server ends with a PANIC, for instance when there is no room for the next
 * part of its log; PGlite (0.5) takes the next call, and neither that nor anything else of the process comes back from it.
 * Here no call after that is taken: whoever waits for one waits for `stopped` as well.
 */
export class StoppablePGlite extends PGlite {
  readonly #stopped = Promise.withResolvers<never>();

  /** Rejects with the DatabaseStoppedError once the engine has stopped. */
  get stopped(): Promise<never> {
    return this.#stopped.promise;
  }

  override execProtocol(...call: Parameters<PGlite["execProtocol"]>): ReturnType<PGlite["execProtocol"]> {
    return super.execProtocol(...call).catch((error: unknown) => this.#end(error));
  }

  override execProtocolStream(
    ...call: Parameters<PGlite["execProtocolStream"]>
  ): ReturnType<PGlite["execProtocolStream"]> {
    return super.execProtocolStream(...call).catch((error: unknown) => this.#end(error));
  }

  /** Never settles after a PANIC: the engine's own queue stands still with it. */
  #end(error: unknown): Promise<never> {
    if ((error as { severity?: string }).severity !== "PANIC") throw error;
    this.#stopped.reject(new DatabaseStoppedError(error as Error));
    return new Promise(() => undefined);
  }
}
