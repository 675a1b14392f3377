import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseEnv } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { readConfig } from "../../server/process/config.ts";
import { readAppScopes } from "../../server/install/app-scopes.ts";
import { listen } from "../../server/process/listen.ts";
import { freshDirectory } from "../database/template-database.ts";
import { CLIENT_ID, firm, KEY, startHubSpot } from "../install/start-hubspot.ts";
import { said } from "../service/trouble/start-child-service.ts";
import { APP_SCOPES, CLIENT_SECRET, PUBLIC_BASE_URL } from "../service/start-test-service.ts";
import { readDockerfile } from "./read-dockerfile.ts";
import { lockedPackages } from "./shipped-packages.ts";

// No container is built here: the files are read, and what they would put into the image is put into a folder and run.
const root = path.join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

const stages = readDockerfile(read("Dockerfile"));
const image = stages.at(-1) ?? [];
const restOf = (word: string) => image.filter((instruction) => instruction.word === word).map(({ rest }) => rest);

interface Service {
  environment: Record<string, string>;
  image?: string;
  ports?: string[];
  profiles?: string[];
  healthcheck?: object;
}
const { services } = parse(read("compose.yaml")) as { services: Record<"service" | "database" | "proxy", Service> };

type Values = Record<string, string>;
/** The names of `.env.example`. */
const EXAMPLE = parseEnv(read(".env.example")) as Values;
/** What the operator fills in, whoever installs the app. */
const SHARED = { PUBLIC_BASE_URL, HUBSPOT_CLIENT_SECRET: CLIENT_SECRET, POSTGRES_PASSWORD: "abc123" };
const STATIC = { HUBSPOT_ACCESS_TOKEN: "standing-sandbox-token" };
const OAUTH = { HUBSPOT_CLIENT_ID: CLIENT_ID, TOKEN_ENCRYPTION_KEY: KEY.toString("base64") };

/** The environment that compose makes of an `.env`. @throws Error for a name that it demands, with its sentence */
function composed(values: Values, service: keyof typeof services): Values {
  const fillIn = (text: string) =>
    text.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, (_all, name: string, how: string, otherwise: string) => {
      if (values[name] || how === "-") return values[name] || otherwise;
      throw new Error(`${name}: ${otherwise}`);
    });
  return Object.fromEntries(Object.entries(services[service].environment).map(([name, text]) => [name, fillIn(text)]));
}

const WAITING = { timeout: 120_000, interval: 200 };
const onPort = (port: number) => `http://127.0.0.1:${port}`;
/** The first one that runs brings a database forward from nothing; the others need not. */
async function migratedDirectory(): Promise<string> {
  const directory = await freshDirectory();
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
/** One that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = await listen(() => undefined, 0);
  await server.close();
  return server.port;
}

describe("the image", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "standing-image-"));
    for (const copy of restOf("COPY").filter((rest) => !rest.startsWith("--from"))) {
      const [from = "", to = ""] = copy.split(" ");
      const target = to.endsWith("/") ? path.join(to, path.basename(from)) : to;
      cpSync(path.join(root, from), path.join(folder, target), {
        recursive: true,
        filter: (file) => !/\.test\.tsx?$|node_modules/.test(path.relative(root, file)),
      });
    }
    for (const { folder: name } of lockedPackages(path.join(root, "package-lock.json")).filter(({ isDev }) => !isDev)) {
      if (name.lastIndexOf("node_modules/") > 0) continue;
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      symlinkSync(path.join(root, name), path.join(folder, name));
    }
    mkdirSync(path.join(folder, "node_modules/@partner-standing"), { recursive: true });
    for (const name of ["contract", "texts"])
      symlinkSync(`../../src/app/packages/${name}`, path.join(folder, "node_modules/@partner-standing", name));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("starts with what it copies and with the packages that are no development tools", () => {
    const [command = "", ...args] = JSON.parse(restOf("CMD")[0] ?? "[]") as string[];
    expect(command).toBe("node");
    const { stderr, status } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env: {} });
    expect(stderr).toContain("HUBSPOT_CLIENT_SECRET is missing");
    expect(stderr).not.toContain("ERR_MODULE_NOT_FOUND");
    expect(status).toBe(1);
  });

  /** The service in the image's folder, until it says who it is. */
  async function run(environment: Record<string, string>, dataDirectory = path.join(folder, "data", randomUUID())) {
    const port = await freePort();
    const child = spawn(process.execPath, ["server/main.ts"], {
      cwd: folder,
      env: { PORT: String(port), DATA_DIR: dataDirectory, LOG_LEVEL: "info", ...environment },
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    await said(child, /is listening/);
    return (route: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${route}`, init);
  }

  /** What the operator filled in, and the names that compose hands on all the same. */
  const filledIn = (values: Record<string, string>) => composed({ ...EXAMPLE, ...SHARED, ...values }, "service");

  test("runs for one account whose token it is given", async () => {
    const crm = await listen(createCrm({ snapshot: firm(11), scopes: APP_SCOPES }).app, 0);
    onTestFinished(() => crm.close());
    const { DATABASE_URL: _database, ...environment } = filledIn({ ...STATIC, HUBSPOT_API_URL: onPort(crm.port) });
    const ask = await run(environment);
    await expect.poll(async () => (await ask("/readyz")).status, WAITING).toBe(200);
    expect((await ask("/oauth/install")).status).toBe(404);
  });

  test("holds the doctor, which docs/deploy.md runs in it", async () => {
    const crm = await listen(createCrm({ snapshot: firm(11), scopes: APP_SCOPES }).app, 0);
    onTestFinished(() => crm.close());
    const environment = filledIn({
      ...STATIC,
      HUBSPOT_API_URL: onPort(crm.port),
      PUBLIC_BASE_URL: "http://localhost:9",
    });
    const { DATABASE_URL: _database, ...rest } = environment;
    const env = { ...rest, DATA_DIR: await migratedDirectory() };
    const child = spawn(process.execPath, ["server/commands/doctor.ts"], { cwd: folder, env });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
    await new Promise((resolve) => child.on("close", resolve));
    expect(text).toContain("right  HUBSPOT_ACCESS_TOKEN is taken: account 11,");
    expect(text).toContain("WRONG  http://localhost:9 cannot be reached from here");
  });

  test("runs for every account that installs the app", async () => {
    const hubspot = await startHubSpot([firm(12)]);
    onTestFinished(() => hubspot.close());
    const at = { HUBSPOT_API_URL: hubspot.url, HUBSPOT_APP_URL: hubspot.url };
    const { DATABASE_URL: _database, ...environment } = filledIn({ ...OAUTH, ...at });
    const ask = await run(environment, await migratedDirectory());
    const started = await ask("/oauth/install", { redirect: "manual" });
    const page = new URL(started.headers.get("location") ?? "");
    expect(page.searchParams.get("scope")?.split(" ")).toEqual(readAppScopes().required);
    const agreed = await fetch(`${page.href}&account=12`, { redirect: "manual" });
    const back = new URL(agreed.headers.get("location") ?? "");
    const cookie = started.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect((await ask(`${back.pathname}${back.search}`, { headers: { cookie } })).status).toBe(200);
    await expect.poll(async () => (await ask("/readyz")).status, WAITING).toBe(200);
  });

  test("runs on the Node that the project names, not as root, and says whether it lives", () => {
    const { engines } = JSON.parse(read("package.json")) as { engines: { node: string } };
    expect(engines.node).toBe(">=24");
    for (const stage of stages) expect(stage[0]?.rest).toMatch(/^node:24-slim/);
    expect(restOf("USER")).toEqual(["node"]);
    expect(restOf("HEALTHCHECK")[0]).toContain("/healthz");
  });

  test("brings no development tool and no secret", () => {
    const installs = stages.flat().filter(({ rest }) => rest.includes("npm "));
    expect(installs.map(({ rest }) => rest)).toEqual(["npm ci --omit=dev --ignore-scripts --no-audit --no-fund"]);
    expect(
      stages.flat().filter(({ word, rest }) => /^(ENV|ARG)$/.test(word) && /SECRET|TOKEN|PASSWORD|KEY/.test(rest)),
    ).toEqual([]);
    expect(read(".dockerignore").split("\n")).toEqual(
      expect.arrayContaining([".env", ".data", ".git", "**/node_modules"]),
    );
  });
});

describe("compose.yaml", () => {
  test.each([
    ["one account", STATIC],
    ["many accounts", OAUTH],
  ])("comes up for %s with an .env made from .env.example", (_what, values) => {
    const environment = composed({ ...EXAMPLE, ...SHARED, ...values }, "service");
    const config = readConfig(environment);
    expect([config.accessToken, config.oauth?.clientId]).toEqual([
      environment["HUBSPOT_ACCESS_TOKEN"] || undefined,
      environment["HUBSPOT_CLIENT_ID"] || undefined,
    ]);
    expect(config).toMatchObject({
      publicBaseUrls: [SHARED.PUBLIC_BASE_URL],
      database: { url: "postgres://standing:abc123@database:5432/standing" },
      appId: null,
    });
    expect(composed({ ...EXAMPLE, ...SHARED }, "proxy")).toEqual({ PUBLIC_BASE_URL: SHARED.PUBLIC_BASE_URL });
  });

  test.each(Object.keys(SHARED))("an .env without %s is refused with a sentence about it", (name) => {
    expect(() => composed({ ...EXAMPLE, ...SHARED, [name]: "" }, "service")).toThrow(new RegExp(`^${name}: .{20,}`));
  });

  test(".env.example names exactly what compose.yaml takes, and holds no value", () => {
    expect(new Set(Object.values(EXAMPLE))).toEqual(new Set([""]));
    const taken = new Set([...read("compose.yaml").matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const addresses = ["HUBSPOT_API_URL", "HUBSPOT_APP_URL"];
    expect(new Set([...Object.keys(EXAMPLE), ...addresses])).toEqual(taken);
  });

  test("puts an https proxy in front where it is asked for, and keeps inside what is not for the world", () => {
    expect(services.proxy).toMatchObject({ image: "caddy:2", profiles: ["https"] });
    const caddy = read("Caddyfile");
    expect(caddy).toContain("{$PUBLIC_BASE_URL} {");
    expect(caddy).toContain("@inside path /metrics /readyz\n\trespond @inside 404");
    expect(caddy).toContain("reverse_proxy service:3000");
  });

  const values = Object.values(services).flatMap(({ environment }) => Object.entries(environment));

  test("has no default for a secret, and says what is missing", () => {
    const secrets = values.filter(([name]) => /SECRET|TOKEN|PASSWORD|DATABASE_URL/.test(name));
    expect(secrets.map(([name]) => name).sort()).toEqual([
      "DATABASE_URL",
      "HUBSPOT_ACCESS_TOKEN",
      "HUBSPOT_CLIENT_SECRET",
      "POSTGRES_PASSWORD",
      "TOKEN_ENCRYPTION_KEY",
    ]);
    for (const [name, value] of secrets)
      expect(value).toMatch(name.includes("TOKEN") ? /^\$\{[A-Z_]+:-\}$/ : /\$\{[A-Z_]+:\?.+\}/);
  });

  test("runs PostgreSQL 15 and lets only this machine reach the service", () => {
    expect(services.database.image).toBe("postgres:15");
    expect(services.database.ports).toBeUndefined();
    expect(services.database.healthcheck).toBeDefined();
    expect(services.service.ports).toEqual(["127.0.0.1:3000:3000"]);
  });

  test("sets only what docs/operations.md explains", () => {
    const documented = read("docs/operations.md");
    for (const name of Object.keys(services.service.environment)) expect(documented).toContain(`\`${name}\``);
  });
});
