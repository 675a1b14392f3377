import * as z from "zod";
import type { DatabasePlace } from "./store/open-database.ts";

const url = (sentence: string) => z.url({ protocol: /^https?$/, error: sentence });

const KEY_SENTENCE =
  "TOKEN_ENCRYPTION_KEY is missing or no key: 32 random bytes in base64, as `openssl rand -base64 32` prints them; several, the newest first, with commas between.";

/** Tokens are sealed with the first key; the others only open what was sealed before. */
const EncryptionKeysSchema = z
  .string(KEY_SENTENCE)
  .transform((text) => text.split(",").map((key) => Buffer.from(key.trim(), "base64")))
  .refine((keys) => keys.every((key) => key.length === 32), KEY_SENTENCE)
  .transform((keys) => keys as [Buffer, ...Buffer[]]);

/** Static auth: one account, whose token the environment holds. */
const ONE_ACCOUNT = {
  HUBSPOT_ACCESS_TOKEN: z
    .string(
      "HUBSPOT_ACCESS_TOKEN is missing: the access token on the app's Auth tab. For many accounts set HUBSPOT_CLIENT_ID instead.",
    )
    .min(1, "HUBSPOT_ACCESS_TOKEN is empty: copy the access token from the app's Auth tab."),
};

/** OAuth: every account that installs the app. */
const MANY_ACCOUNTS = {
  HUBSPOT_CLIENT_ID: z.string().min(1, "HUBSPOT_CLIENT_ID is empty: copy the client id from the app's Auth tab."),
  HUBSPOT_APP_URL: url("HUBSPOT_APP_URL must be an address such as https://app.hubspot.com.").default(
    "https://app.hubspot.com",
  ),
  TOKEN_ENCRYPTION_KEY: EncryptionKeysSchema,
};

const environmentSchema = <Auth extends z.ZodRawShape>(auth: Auth) =>
  z.object({
    PORT: z.coerce
      .number("PORT must be a port number, such as 3000.")
      .int("PORT must be a port number, such as 3000.")
      .min(0, "PORT must be a port number, such as 3000.")
      .max(65_535, "PORT must be a port number, such as 3000.")
      .default(3000),
    HUBSPOT_CLIENT_SECRET: z
      .string(
        "HUBSPOT_CLIENT_SECRET is missing: the client secret on the app's Auth tab, with which HubSpot signs its requests.",
      )
      .min(16, "HUBSPOT_CLIENT_SECRET is too short: copy the client secret from the app's Auth tab."),
    ...auth,
    HUBSPOT_API_URL: url("HUBSPOT_API_URL must be an address such as https://api.hubapi.com.").default(
      "https://api.hubapi.com",
    ),
    PUBLIC_BASE_URL: url(
      "PUBLIC_BASE_URL is missing or no address: the https address under which HubSpot calls this service, without a path.",
    ),
    HUBSPOT_APP_ID: z
      .string()
      .regex(/^\d+$/, "HUBSPOT_APP_ID must be the number of the app, as its page shows it, or be left out.")
      .optional(),
    DATABASE_URL: z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        "DATABASE_URL must start with postgres://, or be left out for the embedded database.",
      )
      .optional(),
    DATA_DIR: z.string().min(1, "DATA_DIR must name a directory.").default(".data"),
    REQUESTS_PER_SECOND: z.coerce
      .number("REQUESTS_PER_SECOND must be a number above 0: what one account may ask.")
      .positive("REQUESTS_PER_SECOND must be a number above 0: what one account may ask.")
      .optional(),
    LOG_LEVEL: z
      .enum(
        ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
        "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.",
      )
      .default("info"),
  });

/** What OAuth needs besides. */
export interface OAuthConfig {
  clientId: string;
  /** Where HubSpot's install page is. */
  appUrl: string;
  /** What tokens are sealed with, 32 bytes each, the newest first. */
  encryptionKeys: [Buffer, ...Buffer[]];
}

/** How the service is set up; no secret has a default. */
export interface Config {
  port: number;
  clientSecrets: [string, ...string[]];
  /** Static auth: the token of the one account. Without it, `oauth` is there. */
  accessToken?: string;
  oauth?: OAuthConfig;
  apiUrl: string;
  /** HubSpot's number of this app, to know its own changes by; null takes them for anyone's. */
  appId: string | null;
  /** Addresses, without a trailing slash, that HubSpot's signatures are made over. */
  publicBaseUrls: string[];
  database: DatabasePlace;
  logLevel: string;
  /** What one account may ask in the long run, instead of the usual. */
  requestsPerSecond?: number;
}

/** Names everything that is wrong with the environment at once. */
export class ConfigError extends Error {
  constructor(sentences: string[]) {
    super(["Partner Standing cannot start:", ...sentences.map((sentence) => `  - ${sentence}`)].join("\n"));
    this.name = "ConfigError";
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, environment: NodeJS.ProcessEnv): z.output<Schema> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map((issue) => issue.message));
}

function readOAuth(environment: NodeJS.ProcessEnv): { oauth: OAuthConfig } {
  const data = parse(environmentSchema(MANY_ACCOUNTS), environment);
  const { HUBSPOT_CLIENT_ID: clientId, HUBSPOT_APP_URL: appUrl, TOKEN_ENCRYPTION_KEY: encryptionKeys } = data;
  return { oauth: { clientId, appUrl, encryptionKeys } };
}

function readStaticAuth(environment: NodeJS.ProcessEnv): { accessToken: string } {
  return { accessToken: parse(environmentSchema(ONE_ACCOUNT), environment).HUBSPOT_ACCESS_TOKEN };
}

/** Reads the configuration. An access token means static auth, a client id without one OAuth. @throws ConfigError */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const isMany = environment["HUBSPOT_ACCESS_TOKEN"] === undefined && environment["HUBSPOT_CLIENT_ID"] !== undefined;
  const auth = isMany ? readOAuth(environment) : readStaticAuth(environment);
  const data = parse(environmentSchema({}), environment);
  return {
    ...auth,
    port: data.PORT,
    clientSecrets: [data.HUBSPOT_CLIENT_SECRET],
    apiUrl: data.HUBSPOT_API_URL.replace(/\/+$/, ""),
    appId: data.HUBSPOT_APP_ID ?? null,
    publicBaseUrls: [data.PUBLIC_BASE_URL.replace(/\/+$/, "")],
    database: data.DATABASE_URL ? { url: data.DATABASE_URL } : { directory: data.DATA_DIR },
    logLevel: data.LOG_LEVEL,
    ...(data.REQUESTS_PER_SECOND && { requestsPerSecond: data.REQUESTS_PER_SECOND }),
  };
}
