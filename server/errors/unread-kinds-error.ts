import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import { HubSpotError } from "./hubspot-error.ts";

type Kind = keyof PropertyMapping;

/** Why a kind of records could not be read. */
export interface KindFailure {
  kind: Kind;
  error: unknown;
}

/** What HubSpot said, for people; null where it is a fault of another sort, which is for the log alone. */
export function saidBy({ error }: KindFailure): string | null {
  return error instanceof HubSpotError ? error.message : null;
}

/** Some kinds of an account's records could not be read; the others were. */
export class UnreadKindsError extends Error {
  override readonly name = "UnreadKindsError";
  readonly failures: readonly KindFailure[];

  constructor(failures: readonly KindFailure[]) {
    const told = failures.map((failure) => `${failure.kind} (${saidBy(failure) ?? "see the cause"})`);
    super(`Records of these kinds could not be read: ${told.join(", ")}`, { cause: failures[0]?.error });
    this.failures = failures;
  }
}
