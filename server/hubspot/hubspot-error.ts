/** HubSpot refused a call, or could not be reached (`status` 0). The message is HubSpot's own, for logs. */
export class HubSpotError extends Error {
  readonly status: number;
  readonly category: string;
  /** Milliseconds HubSpot asks to wait before trying again. */
  readonly retryAfterMs: number | null;

  constructor(options: {
    status: number;
    category: string;
    message: string;
    retryAfterMs?: number | null;
    cause?: unknown;
  }) {
    super(`HubSpot answered ${options.status || "nothing"}: ${options.message}`, { cause: options.cause });
    this.name = "HubSpotError";
    this.status = options.status;
    this.category = options.category;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }

  /** Whether the same call may succeed later: rate limits, locks, outages. */
  get transient(): boolean {
    return this.status === 0 || this.status === 423 || this.status === 429 || this.status === 477 || this.status >= 500;
  }
}
