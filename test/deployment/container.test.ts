import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
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
  healthcheck?: object;
}
const { services } = parse(read("compose.yaml")) as { services: Record<"service" | "database", Service> };

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
    symlinkSync("../../src/app/packages/contract", path.join(folder, "node_modules/@partner-standing/contract"));
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
  const values = Object.values(services).flatMap(({ environment }) => Object.entries(environment));

  test("has no default for a secret, and says what is missing", () => {
    const secrets = values.filter(([name]) => /SECRET|TOKEN|PASSWORD|DATABASE_URL/.test(name));
    expect(secrets.map(([name]) => name).sort()).toEqual([
      "DATABASE_URL",
      "HUBSPOT_ACCESS_TOKEN",
      "HUBSPOT_CLIENT_SECRET",
      "POSTGRES_PASSWORD",
    ]);
    for (const [, value] of secrets) expect(value).toMatch(/\$\{[A-Z_]+:\?.+\}/);
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
