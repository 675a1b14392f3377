import { soundText } from "../sound-text.ts";
import { withoutAddresses } from "../without-addresses.ts";

/**
 * HubSpot refused a call, or gave no answer that can be used (`status` 0): it could not be reached, fell silent, or
 * answered something else than it documents. The message is for logs, without e-mail addresses.
 */
export class HubSpotError extends Error {
  readonly status: number;
  readonly category: string;
  /** Which of HubSpot's limits is reached, such as `DAILY`; null where it is none. */
  readonly policyName: string | null;
  /** Milliseconds HubSpot asks to wait before trying again. */
  readonly retryAfterMs: number | null;
  /** HubSpot's own id of the call, to quote to its support; null where it does not say. */
  readonly correlationId: string | null;

  constructor(options: {
    status: number;
    category: string;
    message: string;
    policyName?: string | null;
    retryAfterMs?: number | null;
    correlationId?: string | null;
    cause?: unknown;
  }) {
    const { status, message, cause } = options;
    const said = status === 0 ? "HubSpot gave no usable answer" : `HubSpot answered ${status}`;
    super(`${said}: ${withoutAddresses(soundText(message))}`, { cause });
    this.name = "HubSpotError";
    this.status = status;
    this.category = options.category;
    this.policyName = options.policyName ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.correlationId = options.correlationId ?? null;
  }

  /** Whether the same call may succeed later: rate limits, locks, outages. */
  get transient(): boolean {
    return this.status === 0 || this.status === 423 || this.status === 429 || this.status === 477 || this.status >= 500;
  }

  /** The account's calls of the day are used up, until midnight in its time zone. */
  get isDailyLimit(): boolean {
    return this.status === 429 && this.policyName === "DAILY";
  }
}
