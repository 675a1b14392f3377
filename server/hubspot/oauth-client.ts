import * as z from "zod/mini";
import { type Grant, OAuthError } from "../errors/oauth-error.ts";
import { API_VERSION } from "./calls/api-version.ts";
import { fetchWhole } from "./calls/lists.ts";
import { TOKEN_MS } from "./calls/patience.ts";
import { parseJson } from "./calls/transport.ts";

/** Seconds that an access token is good where HubSpot does not say: its own figure (RFC 6749, 5.1, lets it be left out). */
const USUAL_SECONDS = 1_800;
const LONGEST_SECONDS = 86_400;

const numberOrText = z.union([z.number(), z.string()]);
const orNull = <In, Out>(schema: z.ZodMiniType<In>, read: (value: In) => Out | null) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value): Out | null => (value === null || value === undefined ? null : read(value))),
  );

const userId = orNull(numberOrText, String);
const listOfWords = orNull(z.union([z.array(z.string()), z.string()]), (value) =>
  Array.isArray(value) ? value : value.split(" ").filter(Boolean),
);
const seconds = z.pipe(
  z.nullish(numberOrText),
  z.transform((value) => (Number(value) > 0 ? Math.min(Number(value), LONGEST_SECONDS) : USUAL_SECONDS)),
);

/** RFC 6749, 5.1 and 6: what may be left out, and how it may be written. */
const TokensSchema = z.pipe(
  z.object({
    access_token: z.string().check(z.minLength(1)),
    /** Null: the one that was sent goes on being good. */
    refresh_token: orNull(z.string(), (token) => token || null),
    expires_in: seconds,
    user_id: userId,
    scope: listOfWords,
    scopes: listOfWords,
  }),
  z.transform(({ scope, scopes, ...tokens }) => ({ ...tokens, scopes: scopes ?? scope })),
);
export type TokenAnswer = z.infer<typeof TokensSchema>;

const TokenInfoSchema = z.object({
  hub_domain: orNull(z.string(), (domain) => domain || null),
  user_id: userId,
});

const isWrongSecret = (error: unknown) => error instanceof OAuthError && error.fault === "configuration";

/**
 * HubSpot's token endpoint. Every method throws OAuthError, and asks once: whoever calls knows whether asking again is
 * safe.
 * @param options.clientSecrets the newest first; an older one serves until HubSpot knows the newest
 */
export function createOAuthClient(options: {
  apiUrl: string;
  clientId: string;
  clientSecrets: readonly [string, ...string[]];
}) {
  const { apiUrl, clientId, clientSecrets } = options;

  async function send<Answer extends z.ZodMiniType>(
    request: { path: string; form: Record<string, string>; grant: Grant | null; signal: AbortSignal | undefined },
    secret: string,
    schema: Answer,
  ): Promise<z.output<Answer>> {
    const { path, form, grant, signal } = request;
    const limit = AbortSignal.timeout(TOKEN_MS);
    const { status, body } = await fetchWhole(`${apiUrl}/oauth/${API_VERSION}/token${path}`, {
      method: "POST",
      headers: { accept: "application/json", "user-agent": "partner-standing" },
      body: new URLSearchParams({ client_id: clientId, client_secret: secret, ...form }),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    }).catch((cause: unknown) => {
      throw new OAuthError({ status: 0, answer: undefined, message: "it was out of reach", grant, cause });
    });
    const said = parseJson(body);
    if (status >= 400) throw new OAuthError({ status, answer: said, grant });
    const answer = z.safeParse(schema, said);
    if (status < 300 && answer.success) return answer.data;
    throw new OAuthError({ status: 0, answer: undefined, message: `${status} without tokens`, grant });
  }

  async function post<Answer extends z.ZodMiniType>(
    request: Parameters<typeof send>[0],
    schema: Answer,
  ): Promise<z.output<Answer>> {
    const [newest, ...older] = clientSecrets;
    let answer = send(request, newest, schema);
    for (const secret of older)
      answer = answer.catch((error: unknown) => {
        if (!isWrongSecret(error)) throw error;
        return send(request, secret, schema);
      });
    return answer;
  }

  return {
    /** Tokens for the code that came back from HubSpot's page; `verifier` is PKCE's (RFC 7636), where we asked for the code. */
    exchange: (asked: { code: string; redirectUri: string; verifier?: string | undefined }) => {
      const { code, redirectUri, verifier } = asked;
      const grant = "authorization_code";
      const proof = verifier === undefined ? {} : { code_verifier: verifier };
      const form = { grant_type: grant, code, redirect_uri: redirectUri, ...proof };
      return post({ path: "", form, grant, signal: undefined }, TokensSchema);
    },
    /** New tokens; the refresh token that comes back is the one to keep. */
    refresh: (refreshToken: string, signal?: AbortSignal) => {
      const grant = "refresh_token";
      const form = { grant_type: grant, refresh_token: refreshToken };
      return post({ path: "", form, grant, signal }, TokensSchema);
    },
    /** What HubSpot knows of an access token. */
    introspect: (token: string) => {
      const form = { token, token_type_hint: "access_token" };
      return post({ path: "/introspect", form, grant: null, signal: undefined }, TokenInfoSchema);
    },
  };
}
export type OAuthClient = ReturnType<typeof createOAuthClient>;
