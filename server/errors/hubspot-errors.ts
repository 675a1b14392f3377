import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import { soundText } from "../process/sound-text.ts";
import { withoutAddresses } from "../process/log.ts";

/** HubSpot refuses what these calls say; another record may pass. */
const ABOUT_INPUT = new Set([400, 404, 409, 413, 422]);
/** HubSpot took a part of a batch only. */
const IN_PART = 207;

/**
 * HubSpot refused a call, or gave no answer that can be used (`status` 0): it could not be reached, fell silent, or
 * answered something else than it documents. The message is for logs, without e-mail addresses.
 */
export class HubSpotError extends Error {
  readonly status: number;
  readonly category: string;
  /** What of the category it is about, such as `ILS.DUPLICATE_LIST_NAMES`; null where HubSpot does not say. */
  readonly subCategory: string | null;
  /** Milliseconds HubSpot asks to wait before trying again. */
  readonly retryAfterMs: number | null;
  /** The limit that a 429 is about: `TEN_SECONDLY_ROLLING`, `SECONDLY` or `DAILY`; null where it does not say. */
  readonly policyName: string | null;
  /** HubSpot's own id of the call, to quote to its support; null where it does not say. */
  readonly correlationId: string | null;

  constructor(options: {
    status: number;
    category: string;
    subCategory?: string | undefined;
    message: string;
    retryAfterMs?: number | null;
    policyName?: string | null | undefined;
    correlationId?: string | null;
    cause?: unknown;
  }) {
    const { status, message, cause } = options;
    const said = status === 0 ? "HubSpot gave no usable answer" : `HubSpot answered ${status}`;
    super(`${said}: ${withoutAddresses(soundText(message))}`, { cause });
    this.name = "HubSpotError";
    this.status = status;
    this.category = options.category;
    this.subCategory = options.subCategory ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.policyName = options.policyName ?? null;
    this.correlationId = options.correlationId ?? null;
  }

  /** Whether the account has used up its calls of the day; they begin anew at midnight in its time zone. */
  get isDailyLimit(): boolean {
    return this.status === 429 && (this.policyName === "DAILY" || /\bdaily limit\b/i.test(this.message));
  }

  /** Whether it refuses an input and not the call. */
  get isAboutInput(): boolean {
    return ABOUT_INPUT.has(this.status) || (this.status === IN_PART && !this.transient);
  }

  /** Whether the same call may succeed in a moment: short rate limits, locks, outages. */
  get transient(): boolean {
    if (this.isDailyLimit) return false;
    if (this.status === IN_PART) return this.category === "RATE_LIMITS";
    return this.status === 0 || this.status === 423 || this.status === 429 || this.status === 477 || this.status >= 500;
  }
}

/** What HubSpot answers, or what it means that it refuses with one of these statuses. @throws any other error */
export async function unlessRefused<Answer, Meaning>(
  asked: Promise<Answer>,
  statuses: number[],
  meaning: Meaning,
): Promise<Answer | Meaning> {
  return asked.catch((error: unknown) => {
    if (error instanceof HubSpotError && statuses.includes(error.status)) return meaning;
    throw error;
  });
}

/** HubSpot answers a list that does not come to its end: asking on would use the account's limit for ever. */
export class EndlessListError extends HubSpotError {
  /**
   * @param list what is listed, in the plural
   * @param because what shows that it does not end
   */
  constructor(list: string, because: string) {
    super({ status: 200, category: "ENDLESS_LIST", message: `the list of ${list} does not end: ${because}` });
    this.name = "EndlessListError";
  }
}

/** The account may not have as many properties as the app needs; the message says how many of what. */
export class NoRoomError extends Error {
  override readonly name = "NoRoomError";
  /** Asking HubSpot again does not help: somebody makes room, or buys it. */
  readonly transient = false;
}

/** The account is not connected, or no longer: nothing can be asked of its HubSpot until it installs the app again. */
export class NotConnectedError extends Error {
  override readonly name = "NotConnectedError";
  /** As HubSpot's own refusal of a token, for whoever decides by the status. */
  readonly status = 401;
  /** Asking again does not help. */
  readonly transient = false;

  constructor(portalId: number) {
    super(`Account ${portalId} is not connected.`);
  }
}

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
