import { describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";

const GOOD = {
  HUBSPOT_CLIENT_SECRET: "0123456789abcdef",
  HUBSPOT_ACCESS_TOKEN: "pat-eu1-token",
  PUBLIC_BASE_URL: "https://standing.partner.example/",
};

test("reads a complete environment", () => {
  expect(readConfig(GOOD)).toEqual({
    port: 3000,
    clientSecrets: ["0123456789abcdef"],
    accessToken: "pat-eu1-token",
    apiUrl: "https://api.hubapi.com",
    appId: null,
    publicBaseUrls: ["https://standing.partner.example"],
    database: { directory: ".data" },
    logLevel: "info",
  });
});

test("a database address switches to a PostgreSQL server", () => {
  expect(readConfig({ ...GOOD, DATABASE_URL: "postgres://db/standing" }).database).toEqual({
    url: "postgres://db/standing",
  });
});

test("an empty environment names every variable that is missing at once, and nothing else", () => {
  expect(() => readConfig({})).toThrow(
    /^Partner Standing cannot start:\n {2}- HUBSPOT_CLIENT_SECRET is missing.*\n {2}- HUBSPOT_ACCESS_TOKEN is missing.*\n {2}- PUBLIC_BASE_URL is missing[^\n]*$/,
  );
});

/** A secret as the app's page shows it, and what becomes of it on its way into the environment. */
const SECRET = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const SPOILT_SECRETS = [
  ...["\n", "\r\n", " ", "\t", "\u00a0", "\u200b", "\ufeff"].flatMap((odd) => [SECRET + odd, odd + SECRET]),
  SECRET.replace("-", "\n"),
  SECRET.replace("-", " "),
  SECRET.replace("0", "０"),
  `${SECRET}ü`,
  `"${SECRET}"`,
  `'${SECRET}'`,
  `\`${SECRET}\``,
  `${SECRET}\u0000`,
];

const SPOILT_ADDRESSES = [
  "standing",
  "standing.partner.example",
  "//standing.partner.example",
  "ftp://standing.partner.example",
  "http://standing.partner.example",
  "http://203.0.113.7:3000",
  "https://",
  "https:standing.partner.example",
  "https://standing.partner.example/api",
  "https://standing.partner.example//",
  "https://standing.partner.example?",
  "https://standing.partner.example/?x=1",
  "https://standing.partner.example#",
  "https://standing.partner.example/#top",
  "https://ada:secret@standing.partner.example",
  "https://ada@standing.partner.example",
  "https://@standing.partner.example",
  "https://Standing.partner.example",
  "HTTPS://standing.partner.example",
  "https://standing.partner.example.",
  "https://standing.partner.example./",
  "https://standing.partner.example:443",
  "https://standing.partner.example:",
  "https://standing.partner.example:99999",
  "https://ständing.example",
  "https://*.partner.example",
  "https://standing partner.example",
  "https://standing.partner.example ",
  " https://standing.partner.example",
  "https://standing.partner.example\n",
  "https://stan\nding.partner.example",
  '"https://standing.partner.example"',
  "https:\\\\standing.partner.example",
  "https://standing.partner.example,https://other.example/api",
  "https://standing.partner.example,",
  "https://1",
];

const SPOILT: Record<string, string[]> = {
  PORT: ["many", "70000", "65536", "-1", "3000.5", "1e3", "0x50", " 3000", "3000\n", "+3000", "３０００", "3000,3001"],
  HUBSPOT_CLIENT_SECRET: [
    "short",
    ...SPOILT_SECRETS,
    `${SECRET},`,
    `,${SECRET}`,
    `${SECRET},,${SECRET}`,
    `${SECRET},short`,
    `${SECRET};${SECRET} `,
    `${SECRET},\n${SECRET}`,
  ],
  HUBSPOT_ACCESS_TOKEN: SPOILT_SECRETS,
  HUBSPOT_API_URL: SPOILT_ADDRESSES,
  PUBLIC_BASE_URL: SPOILT_ADDRESSES,
  HUBSPOT_APP_ID: ["mine", "0", "-4", "4.2", "4242 ", "4242\n", "1".repeat(17)],
  DATABASE_URL: [
    "mysql://db/standing",
    "db/standing",
    "postgres://",
    "postgres://db",
    "postgres://db/",
    "postgres:///standing",
    "postgres:db/standing",
    "postgres://db:many/standing",
    "postgres://db:99999/standing",
    "postgres://ada:100%@db/standing",
    "postgres://ada:p#ss@db/standing",
    "postgres://ada:p/ss@db/standing",
    "postgres://ada:p?ss@db/standing",
    "postgres://ada:p ss@db/standing",
    "postgres://db/standing/more",
    "postgres://db/standing#",
    "postgres://db/standing\n",
    " postgres://db/standing",
    '"postgres://db/standing"',
  ],
  DATA_DIR: [" .data", ".data\n", '".data"', "'.data'", "da\nta"],
  REQUESTS_PER_SECOND: ["many", "0", "0.0", "-1", "1e3", "0x10", "Infinity", "NaN", "1,000", "100 ", "1234567"],
  SETTINGS_EDITORS: ["ada@partner.example", "501;502", "501,", "-1", "5e3"],
  LOG_LEVEL: ["loud", "INFO", " info", "info\n", "30"],
};

const refusals = (environment: NodeJS.ProcessEnv): string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
};

describe.each(Object.entries(SPOILT))("%s", (name, values) => {
  test.each(values)("%j is refused in one sentence that names it and does not repeat it", (value) => {
    const [heading, sentence = "", ...more] = refusals({ ...GOOD, [name]: value });
    expect(heading).toBe("Partner Standing cannot start:");
    expect(sentence).toMatch(new RegExp(`^ {2}- ${name} [^\\n]+\\.$`));
    expect(more).toEqual([]);
    if (value.trim().length > 12) expect(sentence).not.toContain(value.trim());
  });

  test.each(["", " ", "\n", "\t "])("%j counts as missing", (value) => {
    const { [name]: _left, ...without } = GOOD as Record<string, string>;
    const [, sentence, ...more] = refusals({ ...GOOD, [name]: value });
    expect(more).toEqual([]);
    if (name in GOOD) expect(sentence).toMatch(new RegExp(`^ {2}- ${name} is missing[^\\n]+\\.$`));
    else expect(readConfig({ ...GOOD, [name]: value })).toEqual(readConfig(without));
  });
});

test.each([
  ["PUBLIC_BASE_URL", "https://standing.partner.example:8443", ["https://standing.partner.example:8443"]],
  ["PUBLIC_BASE_URL", "https://xn--stnding-5wa.example/", ["https://xn--stnding-5wa.example"]],
  ["PUBLIC_BASE_URL", "http://localhost:3000", ["http://localhost:3000"]],
  ["PUBLIC_BASE_URL", "http://127.0.0.1:3000", ["http://127.0.0.1:3000"]],
  ["PUBLIC_BASE_URL", "http://[::1]:3000", ["http://[::1]:3000"]],
  // Between containers of one network names have no dot.
  ["PUBLIC_BASE_URL", "http://service:3000", ["http://service:3000"]],
])("%s=%s is taken: where nobody else listens, without encryption as well", (name, value, expected) => {
  expect(readConfig({ ...GOOD, [name]: value }).publicBaseUrls).toEqual(expected);
});

test("several public addresses are given newest first, while the service moves from one to another", () => {
  const both = "https://new.partner.example, https://old.partner.example/";
  expect(readConfig({ ...GOOD, PUBLIC_BASE_URL: both }).publicBaseUrls).toEqual([
    "https://new.partner.example",
    "https://old.partner.example",
  ]);
});

test.each([
  "postgres://db/standing",
  "postgresql://standing:p%40ss%23@db.example:5433/standing?sslmode=require",
  "postgres://standing@[::1]/standing",
  "postgres:///standing?host=/var/run/postgresql",
])("the database address %s is taken", (url) => {
  expect(readConfig({ ...GOOD, DATABASE_URL: url }).database).toEqual({ url });
});

test("client secrets are given newest first, and all of them are kept", () => {
  const secrets = [SECRET, SECRET.replace("0a", "0b"), SECRET.replace("0a", "0c")];
  expect(
    readConfig({ ...GOOD, HUBSPOT_CLIENT_SECRET: `${secrets[0]}, ${secrets[1]},${secrets[2]}` }).clientSecrets,
  ).toEqual(secrets);
});

const KEY = Buffer.alloc(32, 1).toString("base64");
const OLD_KEY = Buffer.alloc(32, 2).toString("base64");
const MANY = {
  HUBSPOT_CLIENT_ID: "client",
  HUBSPOT_CLIENT_SECRET: "0123456789abcdef",
  TOKEN_ENCRYPTION_KEY: `${KEY}, ${OLD_KEY}`,
  PUBLIC_BASE_URL: "https://standing.partner.example",
};

test("a client id without an access token means OAuth, with the newest encryption key first", () => {
  const config = readConfig(MANY);
  expect(config.accessToken).toBeUndefined();
  expect(config.oauth).toEqual({
    clientId: "client",
    appUrl: "https://app.hubspot.com",
    encryptionKeys: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)],
  });
});

test("an empty variable of the other way of authorization is none: container files hand on both", () => {
  expect(readConfig({ ...MANY, HUBSPOT_ACCESS_TOKEN: "" }).oauth?.clientId).toBe("client");
  expect(readConfig({ ...GOOD, HUBSPOT_CLIENT_ID: "", TOKEN_ENCRYPTION_KEY: "" }).accessToken).toBe("pat-eu1-token");
});

test.each(Object.entries({ HUBSPOT_CLIENT_ID: SPOILT_SECRETS, HUBSPOT_APP_URL: SPOILT_ADDRESSES }))(
  "with OAuth a malformed %s is refused in a sentence that names it",
  (name, values) => {
    for (const value of values) {
      const [, sentence, ...more] = refusals({ ...MANY, [name]: value });
      expect(sentence).toMatch(new RegExp(`^ {2}- ${name} [^\\n]+\\.$`));
      expect(more).toEqual([]);
    }
  },
);

test("with an access token no encryption key is asked for", () => {
  const config = readConfig({ ...GOOD, HUBSPOT_CLIENT_ID: "client" });
  expect(config.oauth).toBeUndefined();
  expect(config.accessToken).toBe("pat-eu1-token");
});

test.each([
  undefined,
  "",
  "short",
  `${KEY},`,
  `${KEY},c2hvcnQ=`,
  `${KEY}\n`,
  ` ${KEY}`,
  `"${KEY}"`,
  `${KEY.slice(0, 20)}\n${KEY.slice(20)}`,
  `${KEY},\n${OLD_KEY}`,
  KEY.slice(0, -1),
  `${KEY}=`,
  Buffer.alloc(33, 1).toString("base64"),
  Buffer.alloc(32, 255).toString("base64url"),
])("OAuth with the encryption keys %s is refused, and the sentence repeats none", (keys) => {
  expect(() => readConfig({ ...MANY, TOKEN_ENCRYPTION_KEY: keys })).toThrow(
    /^Partner Standing cannot start:\n {2}- TOKEN_ENCRYPTION_KEY is missing or no key: 32 random bytes[^\n]+\.$/,
  );
});
