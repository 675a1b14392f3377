import type { EndingStep } from "@partner-standing/contract/settings/portal-connection";

/** An account is being erased, or was: nothing is accepted, answered or stored for it. */
export class PortalEndingError extends Error {
  override readonly name = "PortalEndingError";
  /** Null where only the refusal matters. */
  readonly waitsFor: EndingStep | null;

  constructor(portalId: number, waitsFor: EndingStep | null = null) {
    super(`The data of account ${portalId} is being erased, or was erased a moment ago.`);
    this.waitsFor = waitsFor;
  }
}

/** `foreign_key_violation` (PostgreSQL, appendix A): every foreign key of the schema refers to `portals`. */
export const FOREIGN_KEY_VIOLATION = "23503";

/** Whether something could not be done because its account was erased meanwhile. */
export function isPortalGone(error: unknown): boolean {
  return error instanceof PortalEndingError || (error as { code?: string } | null)?.code === FOREIGN_KEY_VIOLATION;
}

/** Installing did not work. The message says to the administrator what happened and what to do. */
export class InstallError extends Error {
  override readonly name = "InstallError";
  /** The HTTP status that fits. */
  readonly status: number;

  constructor(status: 400 | 403 | 500 | 503, message: string, cause?: unknown) {
    super(message, { cause });
    this.status = status;
  }
}

/** An idempotency key came with another request than the one it was used for. Nothing was done. */
export class KeyReusedError extends Error {
  override readonly name = "KeyReusedError";

  constructor() {
    super("Nothing was done: this idempotency key was used for another request. Send this one under a key of its own.");
  }
}
