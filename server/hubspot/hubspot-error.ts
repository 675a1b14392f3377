/** HubSpot's sentences may quote a record's e-mail address; logs must not hold one. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s"'<>@]+@[^\s"'<>@]+\.[a-z]{2,}/gi, "[e-mail address]");
}

/** HubSpot refused a call, or could not be reached (`status` 0). The message is HubSpot's own, for logs, without e-mail addresses. */
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
    super(`HubSpot answered ${options.status || "nothing"}: ${withoutAddresses(options.message)}`, {
      cause: options.cause,
    });
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
