import { HubSpotError } from "./hubspot-error.ts";

/**
 * What a refused token request means for us.
 * `later`: nothing is lost, ask again. `revoked`: the account uninstalled the app or took its access away.
 * `code`: the installation must be started again. `account`: HubSpot does not let this account install the app.
 * `configuration`: our client id, secret or redirect address is wrong, whatever the account.
 */
export type TokenFault = "later" | "revoked" | "code" | "account" | "configuration";

/** HubSpot's `status` and `error` of a 400, as its token endpoint is seen to answer; anything else is asked again later. */
const FAULTS: Record<string, TokenFault> = {
  BAD_REFRESH_TOKEN: "revoked",
  BAD_AUTH_CODE: "code",
  BAD_HUB: "account",
  access_denied: "account",
  BAD_CLIENT_ID: "configuration",
  BAD_CLIENT_SECRET: "configuration",
  BAD_REDIRECT_URI: "configuration",
  invalid_client: "configuration",
};

/** HubSpot refused a token request, or could not be reached. */
export class OAuthError extends HubSpotError {
  readonly fault: TokenFault;
  /** A token is the whole account's. */
  override get isAboutInput(): boolean {
    return false;
  }

  constructor(options: {
    status: number;
    answer: { status?: string | undefined; error?: string | undefined; message?: string | undefined };
    grant: "authorization_code" | "refresh_token" | null;
    cause?: unknown;
  }) {
    const { status, answer, grant, cause } = options;
    const category = answer.status ?? answer.error ?? "UNKNOWN";
    super({ status, category, message: answer.message ?? "no reason given", cause });
    // RFC 6749, 5.2: `invalid_grant` is a code or a refresh token, whichever was sent.
    const grantFault = grant === "refresh_token" ? "revoked" : "code";
    const known = FAULTS[category] ?? FAULTS[answer.error ?? ""];
    this.fault = known ?? (answer.error === "invalid_grant" && grant ? grantFault : "later");
  }
}
