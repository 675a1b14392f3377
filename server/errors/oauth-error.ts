import * as z from "zod/mini";
import { HubSpotError } from "./hubspot-errors.ts";

/**
 * What a refused token request means for us.
 * `later`: nothing is lost, ask again. `revoked`: the account uninstalled the app or took its access away.
 * `code`: the installation must be started again. `account`: HubSpot does not let this account install the app.
 * `configuration`: our client id, secret or redirect address is wrong, whatever the account.
 */
export type TokenFault = "later" | "revoked" | "code" | "account" | "configuration";

export type Grant = "authorization_code" | "refresh_token";

/** Only a refusal tells something of the grant; a server that fails, or a limit, says the same of every grant. */
const REFUSALS = [400, 401, 403];

type Word = "grant" | "code" | "account" | "configuration";

/** Words of HubSpot's token endpoint and of RFC 6749, 5.2, in whatever field and case they come. */
const WORDS: Record<string, Word> = {
  BAD_REFRESH_TOKEN: "grant",
  INVALID_GRANT: "grant",
  INVALID_TOKEN: "grant",
  BAD_AUTH_CODE: "code",
  BAD_HUB: "account",
  ACCESS_DENIED: "account",
  BAD_CLIENT_ID: "configuration",
  BAD_CLIENT_SECRET: "configuration",
  BAD_GRANT_TYPE: "configuration",
  BAD_REDIRECT_URI: "configuration",
  INVALID_CLIENT: "configuration",
  UNAUTHORIZED_CLIENT: "configuration",
  UNSUPPORTED_GRANT_TYPE: "configuration",
};

/** HubSpot's sentence where it gives no word. */
const BAD_REFRESH_TOKEN = /\binvalid refresh token\b/i;

/** A grant that HubSpot knows no more, or no more for this account, was revoked; a code can be asked for again. */
const MEANINGS: Record<Grant, Record<Word, TokenFault>> = {
  refresh_token: { grant: "revoked", account: "revoked", code: "code", configuration: "configuration" },
  authorization_code: { grant: "code", account: "account", code: "code", configuration: "configuration" },
};

const text = z.catch(z.optional(z.string()), undefined);
const AnswerSchema = z.catch(
  z.object({ status: text, error: text, category: text, subCategory: text, message: text }),
  { status: undefined, error: undefined, category: undefined, subCategory: undefined, message: undefined },
);
type Answer = z.infer<typeof AnswerSchema>;

function wordOf({ status, error, category, subCategory, message }: Answer): Word | undefined {
  const words = [status, error, category, subCategory].map((word) => WORDS[word?.toUpperCase() ?? ""]);
  return words.find((word) => word !== undefined) ?? (BAD_REFRESH_TOKEN.test(message ?? "") ? "grant" : undefined);
}

/** HubSpot refused a token request, or gave no usable answer. */
export class OAuthError extends HubSpotError {
  readonly fault: TokenFault;
  /** A token is the whole account's. */
  override get isAboutInput(): boolean {
    return false;
  }

  /**
   * @param options.answer the parsed body, whatever it is
   * @param options.grant what was sent; null where it was neither
   */
  constructor(options: { status: number; answer: unknown; grant: Grant | null; message?: string; cause?: unknown }) {
    const { status, grant, cause } = options;
    const answer = z.parse(AnswerSchema, options.answer);
    const category = answer.status ?? answer.error ?? answer.category ?? "UNKNOWN";
    super({ status, category, message: options.message ?? answer.message ?? "no reason given", cause });
    const word = REFUSALS.includes(status) ? wordOf(answer) : undefined;
    this.fault = (word && grant && MEANINGS[grant][word]) ?? "later";
  }
}
