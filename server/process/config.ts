import * as z from "zod";
import type { DatabasePlace } from "../store/engine/open-database.ts";

/** What stands between commas; blanks after a comma are for the eye. */
const listOf = (text: string) => text.split(/, */);

const KEY_SENTENCE =
  "TOKEN_ENCRYPTION_KEY is missing or no key: 32 random bytes in base64, as `openssl rand -base64 32` prints them; several, the newest first, with commas between.";

/** Tokens are sealed with the first key; the others only open what was sealed before. */
const EncryptionKeysSchema = z
  .string(KEY_SENTENCE)
  .transform(listOf)
  .refine((keys) => keys.every((key) => /^[A-Za-z0-9+/]{43}=$/.test(key)), KEY_SENTENCE)
  .transform((keys) => keys.map((key) => Buffer.from(key, "base64")) as [Buffer, ...Buffer[]]);

/** A line break, a blank or a quote that came along when it was copied would make every signature wrong. */
const COPIED_WHOLE = /^(?:(?!["'`,])[!-~])+$/;
const COPY = "copy it from the app's Auth tab as it stands there, without blanks, line breaks or quotes";
const copied = (name: string, missing: string) =>
  z.string(`${name} is missing: ${missing}`).regex(COPIED_WHOLE, `${name} is malformed: ${COPY}.`);

const SECRET_SENTENCE = `HUBSPOT_CLIENT_SECRET is malformed or too short: ${COPY}; several, the newest first, with commas between.`;
const ClientSecretsSchema = z
  .string(
    "HUBSPOT_CLIENT_SECRET is missing: the client secret on the app's Auth tab, with which HubSpot signs its requests.",
  )
  .transform(listOf)
  .refine((secrets) => secrets.every((secret) => secret.length >= 16 && COPIED_WHOLE.test(secret)), SECRET_SENTENCE)
  .transform((secrets) => secrets as [string, ...string[]]);

/** This machine, or a name without a dot, which only a network of containers knows: nobody listens on the way. */
const isNearby = (host: string) => /^(?:127(?:\.\d+){3}|\[::1\]|(?:.+\.)?localhost|[^.[\]]+)$/.test(host);

/** Whether an address is written as signatures are made over it: nothing in it that a reader would write otherwise. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  if (text !== origin && text !== `${origin}/`) return false;
  if (!/^[a-z0-9_.-]*[a-z0-9]$|^\[/.test(hostname)) return false;
  return protocol === "https:" || (protocol === "http:" && isNearby(hostname));
}

const ORIGIN = "https, the host in lower-case ASCII letters, and nothing behind it but a port other than 443";
const withoutSlash = (text: string) => text.replace(/\/$/, "");

const address = (name: string, what: string) =>
  z
    .string(`${name} is missing: ${what}.`)
    .refine(isOrigin, `${name} must be ${what}: ${ORIGIN}.`)
    .transform(withoutSlash);

const WHERE_CALLED = "the address under which HubSpot calls this service, such as https://standing.example.com";
/** Several while the service moves: cards of before call the old one until they are uploaded again. */
const PublicBaseUrlsSchema = z
  .string(`PUBLIC_BASE_URL is missing: ${WHERE_CALLED}.`)
  .transform(listOf)
  .refine(
    (addresses) => addresses.every(isOrigin),
    `PUBLIC_BASE_URL must be ${WHERE_CALLED}: ${ORIGIN}; several, the newest first, with commas between.`,
  )
  .transform((addresses) => addresses.map(withoutSlash) as [string, ...string[]]);

/** Whether every part is there and none is cut off by a sign that must be written with %. */
function isDatabaseAddress(text: string): boolean {
  if (/\s/.test(text) || !/^postgres(?:ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname, hash, username, password, searchParams } = new URL(text);
  const isDecodable = [username, password, pathname].every((part) => /^(?:[^%]|%[\da-f]{2})*$/i.test(part));
  const hasHost = hostname !== "" || searchParams.has("host");
  return isDecodable && hasHost && /^\/[^/]+$/.test(pathname) && hash === "" && !text.endsWith("#");
}

const PORT_SENTENCE = "PORT must be a port number, such as 3000.";
const RATE_SENTENCE = "REQUESTS_PER_SECOND must be a number above 0, such as 100: what one account may ask.";

const EDITORS_SENTENCE =
  "SETTINGS_EDITORS must be ids of users, with commas between: who may change settings where HubSpot hides its users.";

/** Static auth: one account, whose token the environment holds. */
const ONE_ACCOUNT = {
  HUBSPOT_ACCESS_TOKEN: copied(
    "HUBSPOT_ACCESS_TOKEN",
    "the access token on the app's Auth tab. For many accounts set HUBSPOT_CLIENT_ID instead.",
  ),
};

/** OAuth: every account that installs the app. */
const MANY_ACCOUNTS = {
  HUBSPOT_CLIENT_ID: copied("HUBSPOT_CLIENT_ID", "the client id on the app's Auth tab."),
  HUBSPOT_APP_URL: address("HUBSPOT_APP_URL", "an address such as https://app.hubspot.com").default(
    "https://app.hubspot.com",
  ),
  TOKEN_ENCRYPTION_KEY: EncryptionKeysSchema,
};

const variables = <Auth extends z.ZodRawShape>(auth: Auth) => ({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_SENTENCE)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_SENTENCE)
    .default(3000),
  HUBSPOT_CLIENT_SECRET: ClientSecretsSchema,
  ...auth,
  HUBSPOT_API_URL: address("HUBSPOT_API_URL", "an address such as https://api.hubapi.com").default(
    "https://api.hubapi.com",
  ),
  PUBLIC_BASE_URL: PublicBaseUrlsSchema,
  HUBSPOT_APP_ID: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, "HUBSPOT_APP_ID must be the number of the app, as its page shows it, or be left out.")
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      isDatabaseAddress,
      "DATABASE_URL must be an address such as postgres://user:password@host:5432/database, other signs than letters and digits in the password written with %, or be left out for the embedded database.",
    )
    .optional(),
  DATA_DIR: z
    .string()
    .regex(/^[^\s"'](?:\P{Cc}*[^\s"'])?$/u, "DATA_DIR must name a directory, without blanks or quotes around it.")
    .default(".data"),
  REQUESTS_PER_SECOND: z
    .string()
    .regex(/^\d{1,6}(?:\.\d{1,3})?$/, RATE_SENTENCE)
    .transform(Number)
    .refine((rate) => rate > 0, RATE_SENTENCE)
    .optional(),
  SETTINGS_EDITORS: z
    .string()
    .transform(listOf)
    .refine((ids) => ids.every((id) => /^[1-9]\d{0,14}$/.test(id)), EDITORS_SENTENCE)
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
  /** What HubSpot signs with, the newest first: all verify, the newest is used for OAuth. */
  clientSecrets: [string, ...string[]];
  /** Static auth: the token of the one account. Without it, `oauth` is there. */
  accessToken?: string;
  oauth?: OAuthConfig;
  apiUrl: string;
  /** HubSpot's number of this app, to know its own changes by; null takes them for anyone's. */
  appId: string | null;
  /** Addresses, without a trailing slash, that HubSpot's signatures are made over; browsers are sent back to the first. */
  publicBaseUrls: string[];
  database: DatabasePlace;
  logLevel: string;
  /** What one account may ask in the long run, instead of the usual. */
  requestsPerSecond?: number;
  /** HubSpot's ids of users who may change settings where the app may not see an account's users. */
  settingsEditors?: string[];
}

/** Names everything that is wrong with the environment at once. */
class ConfigError extends Error {
  constructor(sentences: string[]) {
    super(["Partner Standing cannot start:", ...sentences.map((sentence) => `  - ${sentence}`)].join("\n"));
    this.name = "ConfigError";
  }
}

/** A variable that is set to nothing is missing: container files hand on every name, whether or not it has a value. */
const filled = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([, text]) => text?.trim()));

/** @throws ConfigError that names every variable that is wrong */
function parse<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: NodeJS.ProcessEnv,
): z.output<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map((issue) => issue.message));
}

function readOAuth(environment: NodeJS.ProcessEnv) {
  const data = parse(variables(MANY_ACCOUNTS), environment);
  const { HUBSPOT_CLIENT_ID: clientId, HUBSPOT_APP_URL: appUrl, TOKEN_ENCRYPTION_KEY: encryptionKeys } = data;
  return { data, auth: { oauth: { clientId, appUrl, encryptionKeys } } };
}

function readStaticAuth(environment: NodeJS.ProcessEnv) {
  const data = parse(variables(ONE_ACCOUNT), environment);
  return { data, auth: { accessToken: data.HUBSPOT_ACCESS_TOKEN } };
}

/** Reads the configuration. An access token means static auth, a client id without one OAuth. @throws ConfigError */
export function readConfig(everything: NodeJS.ProcessEnv): Config {
  const environment = filled(everything);
  const isMany = !environment["HUBSPOT_ACCESS_TOKEN"] && Boolean(environment["HUBSPOT_CLIENT_ID"]);
  const { data, auth } = isMany ? readOAuth(environment) : readStaticAuth(environment);
  return {
    ...auth,
    port: data.PORT,
    clientSecrets: data.HUBSPOT_CLIENT_SECRET,
    apiUrl: data.HUBSPOT_API_URL,
    appId: data.HUBSPOT_APP_ID ?? null,
    publicBaseUrls: data.PUBLIC_BASE_URL,
    database: data.DATABASE_URL ? { url: data.DATABASE_URL } : { directory: data.DATA_DIR },
    logLevel: data.LOG_LEVEL,
    ...(data.SETTINGS_EDITORS && { settingsEditors: data.SETTINGS_EDITORS }),
    ...(data.REQUESTS_PER_SECOND && { requestsPerSecond: data.REQUESTS_PER_SECOND }),
  };
}
