import * as z from "zod";

const url = (sentence: string) => z.url({ protocol: /^https?$/, error: sentence });

const EnvironmentSchema = z.object({
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
  HUBSPOT_ACCESS_TOKEN: z
    .string("HUBSPOT_ACCESS_TOKEN is missing: the access token on the app's Auth tab.")
    .min(1, "HUBSPOT_ACCESS_TOKEN is empty: copy the access token from the app's Auth tab."),
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
    .regex(/^postgres(ql)?:\/\//, "DATABASE_URL must start with postgres://, or be left out for the embedded database.")
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

/** How the service is set up; no secret has a default. */
export interface Config {
  port: number;
  clientSecrets: string[];
  accessToken: string;
  apiUrl: string;
  /** HubSpot's number of this app, to know its own changes by; null takes them for anyone's. */
  appId: string | null;
  /** Addresses, without a trailing slash, that HubSpot's signatures are made over. */
  publicBaseUrls: string[];
  database: { url: string } | { directory: string };
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

/** Reads the configuration. @throws ConfigError */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = EnvironmentSchema.safeParse(environment);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message));
  const { data } = parsed;
  return {
    port: data.PORT,
    clientSecrets: [data.HUBSPOT_CLIENT_SECRET],
    accessToken: data.HUBSPOT_ACCESS_TOKEN,
    apiUrl: data.HUBSPOT_API_URL.replace(/\/+$/, ""),
    appId: data.HUBSPOT_APP_ID ?? null,
    publicBaseUrls: [data.PUBLIC_BASE_URL.replace(/\/+$/, "")],
    database: data.DATABASE_URL ? { url: data.DATABASE_URL } : { directory: data.DATA_DIR },
    logLevel: data.LOG_LEVEL,
    ...(data.REQUESTS_PER_SECOND && { requestsPerSecond: data.REQUESTS_PER_SECOND }),
  };
}
