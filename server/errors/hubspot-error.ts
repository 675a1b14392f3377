import { soundText } from "../sound-text.ts";
import { withoutAddresses } from "../without-addresses.ts";

/** HubSpot refused a call, or could not be reached (`status` 0). The message is HubSpot's own, for logs, without e-mail addresses. */
export class HubSpotError extends Error {
  readonly status: number;
  readonly category: string;
  /** Milliseconds HubSpot asks to wait before trying again. */
  readonly retryAfterMs: number | null;
  /** HubSpot's own id of the call, to quote to its support; null where it does not say. */
  readonly correlationId: string | null;

  constructor(options: {
    status: number;
    category: string;
    message: string;
    retryAfterMs?: number | null;
    correlationId?: string | null;
    cause?: unknown;
  }) {
    super(`HubSpot answered ${options.status || "nothing"}: ${withoutAddresses(soundText(options.message))}`, {
      cause: options.cause,
    });
    this.name = "HubSpotError";
    this.status = options.status;
    this.category = options.category;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.correlationId = options.correlationId ?? null;
  }

  /** Whether the same call may succeed later: rate limits, locks, outages. */
  get transient(): boolean {
    return this.status === 0 || this.status === 423 || this.status === 429 || this.status === 477 || this.status >= 500;
  }
}
