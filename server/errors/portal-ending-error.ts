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
