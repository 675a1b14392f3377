import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import { OAuthError } from "../errors/oauth-error.ts";

/** A row is locked meanwhile, and a person may be waiting. */
const TIMEOUT_MS = 10_000;

const TokensSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  /** Seconds. */
  expires_in: z.number(),
  user_id: z.optional(z.union([z.int(), z.string()])),
  scopes: z.optional(z.array(z.string())),
});
export type TokenAnswer = z.infer<typeof TokensSchema>;

const TokenInfoSchema = z.object({
  hub_domain: z.optional(z.string()),
  user_id: z.optional(z.union([z.int(), z.string()])),
});
export type TokenInfo = z.infer<typeof TokenInfoSchema>;

const RefusalSchema = z.object({
  status: z.optional(z.string()),
  error: z.optional(z.string()),
  message: z.optional(z.string()),
});

/**
 * HubSpot's token endpoint. Not through HubSpot's own client, whose OAuth methods still call v1, which ends on
 * 16 February 2027. Every method throws OAuthError, and asks once: whoever calls knows whether asking again is safe.
 */
export function createOAuthClient(options: { apiUrl: string; clientId: string; clientSecret: string }) {
  const { apiUrl, clientId, clientSecret } = options;

  async function post<Answer extends z.ZodMiniType>(path: string, form: Record<string, string>, answer: Answer) {
    const grant =
      form["grant_type"] === undefined ? null : (form["grant_type"] as "authorization_code" | "refresh_token");
    const request = fetch(`${apiUrl}/oauth/${API_VERSION}/token${path}`, {
      method: "POST",
      body: new URLSearchParams({ client_id: clientId, client_secret: clientSecret, ...form }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const response = await request.catch((cause: unknown) => {
      throw new OAuthError({ status: 0, answer: { message: "it could not be reached" }, grant, cause });
    });
    const body: unknown = await response.json().catch(() => ({}));
    if (response.ok) return z.parse(answer, body);
    const refusal = RefusalSchema.safeParse(body);
    const said = refusal.success && response.status === 400 ? refusal.data : {};
    throw new OAuthError({ status: response.status, answer: said, grant });
  }

  return {
    /** Tokens for the code that came back from HubSpot's page; `verifier` is PKCE's (RFC 7636). */
    exchange: ({ code, redirectUri, verifier }: { code: string; redirectUri: string; verifier: string }) => {
      const form = { grant_type: "authorization_code", code, redirect_uri: redirectUri, code_verifier: verifier };
      return post("", form, TokensSchema);
    },
    /** New tokens; the refresh token that comes back is the one to keep. */
    refresh: (refreshToken: string) =>
      post("", { grant_type: "refresh_token", refresh_token: refreshToken }, TokensSchema),
    /** What HubSpot knows of an access token. */
    introspect: (token: string) => post("/introspect", { token, token_type_hint: "access_token" }, TokenInfoSchema),
  };
}
export type OAuthClient = ReturnType<typeof createOAuthClient>;
