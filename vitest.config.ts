import { randomBytes } from "node:crypto";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { SHORT_LIVED } from "./test/start-program.ts";

// Shared by all processes of a run, the services that tests start among them: each would compile the same modules again.
process.env["NODE_COMPILE_CACHE"] ??= path.join(import.meta.dirname, "node_modules/.cache/node-compile");

/** What the processes of one run name their databases by, on a server that others may use too. */
process.env["TEST_RUN"] ??= randomBytes(4).toString("hex");

const SECOND = 1000;
/** No measure of speed: it ends what hangs. */
const PATIENCE = 300 * SECOND;

/** They replace a module, so each of them loads its modules anew. */
const REPLACING = [
  "server/hubspot/{oauth-client,people,calls/transport}.test.ts",
  "server/store/engine/keep-room.test.ts",
];
const SLOW = "{server,test}/**/*.slow.test.ts";
const SLOW_BROWSER = ["test/**/*.browser.slow.test.ts"];
const SLOW_REPLACING = [
  "server/hubspot/calls/transport.slow.test.ts",
  "test/service/nasty/misbehaving-hubspot.slow.test.ts",
];
const BROWSER = ["{sandbox,test}/**/*.browser.test.ts"];
/** They take longest, though the runner, which knows only how large a file is, would begin with them late. */
const LONG = /(demo(-changes)?\.browser|(looks|review-story)\.browser\.slow)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { long = [], other = [] } = Object.groupBy(await super.sort(files), ({ moduleId }) =>
      LONG.test(moduleId) ? "long" : "other",
    );
    return [...long, ...other];
  }
}

/** Modules as Node itself loads them, which is how the service runs: nothing is transformed and served by Vite. No module can be replaced. */
const AS_THE_SERVICE = { viteModuleRunner: false, nodeLoader: false };

export default defineConfig({
  test: {
    environment: "node",
    // Twice what two cores have, for half of them wait: for a process, a page, a clock. Processes, because PGlite and the
    // directory lock are per process.
    pool: "forks",
    execArgv: [SHORT_LIVED],
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    restoreMocks: true,
    globalSetup: ["test/database/drop-idle-databases.ts"],
    // What is waited for comes; how soon, no test says (a busy machine).
    expect: { poll: { timeout: 120 * SECOND } },
    projects: [
      {
        extends: true,
        test: {
          name: "folders",
          include: ["{server,sandbox}/**/*.test.ts"],
          exclude: [...REPLACING, ...BROWSER, SLOW],
          // The files that one process runs share its modules: loading them takes longer than most files run.
          isolate: false,
          experimental: AS_THE_SERVICE,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        extends: true,
        // React comes from src/app/node_modules, as it does for HubSpot; the copy at the root is the preview page's.
        oxc: { jsx: { runtime: "automatic", importSource: "react" } },
        test: {
          name: "extensions",
          include: ["src/app/**/*.test.{ts,tsx}"],
          isolate: false,
          testTimeout: PATIENCE,
        },
      },
      {
        extends: true,
        test: { name: "replacing", include: REPLACING, testTimeout: PATIENCE, hookTimeout: PATIENCE },
      },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["test/**/*.test.ts"],
          exclude: [SLOW, ...BROWSER],
          isolate: false,
          experimental: AS_THE_SERVICE,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: BROWSER,
          globalSetup: ["test/browser/setup.ts"],
          experimental: AS_THE_SERVICE,
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          // A browser may lose a press on a machine that others use; what stood there then is printed all the same.
          retry: process.env["CI"] ? 1 : 0,
        },
      },
      {
        extends: true,
        // What kills processes, fills disks, waits for the clock or runs through thousands of cases: `npm run test:slow`.
        test: {
          name: "slow",
          include: [SLOW],
          exclude: [...SLOW_REPLACING, ...SLOW_BROWSER],
          isolate: false,
          experimental: AS_THE_SERVICE,
          env: { EVERY_CASE: "1" },
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: "slow-browser",
          include: SLOW_BROWSER,
          experimental: AS_THE_SERVICE,
          globalSetup: ["test/browser/setup.ts"],
          env: { EVERY_CASE: "1" },
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          retry: process.env["CI"] ? 1 : 0,
        },
      },
      {
        extends: true,
        test: {
          name: "slow-replacing",
          include: SLOW_REPLACING,
          env: { EVERY_CASE: "1" },
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
    ],
  },
});
