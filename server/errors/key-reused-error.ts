/** An idempotency key came with another request than the one it was used for. Nothing was done. */
export class KeyReusedError extends Error {
  override readonly name = "KeyReusedError";

  constructor() {
    super("Nothing was done: this idempotency key was used for another request. Send this one under a key of its own.");
  }
}
