import { defineConfig } from "vitest/config";

const SECOND = 1000;
const BROWSER = ["{sandbox,test}/**/*.browser.test.ts"];

export default defineConfig({
  test: {
    environment: "node",
    // Two workers for two cores; processes, because PGlite and the directory lock are per process.
    pool: "forks",
    maxWorkers: 2,
    restoreMocks: true,
    // What is waited for comes; how soon, no test says (a busy machine).
    expect: { poll: { timeout: 15 * SECOND } },
    projects: [
      {
        extends: true,
        test: {
          name: "folders",
          include: ["{server,sandbox}/**/*.test.ts"],
          exclude: BROWSER,
          testTimeout: 60 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
      {
        extends: true,
        // React comes from src/app/node_modules, as it does for HubSpot; the copy at the root is the preview page's.
        oxc: { jsx: { runtime: "automatic", importSource: "react" } },
        test: { name: "extensions", include: ["src/app/**/*.test.{ts,tsx}"], testTimeout: 60 * SECOND },
      },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.slow.test.ts", ...BROWSER],
          testTimeout: 60 * SECOND,
          hookTimeout: 60 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: BROWSER,
          globalSetup: ["test/browser/setup.ts"],
          testTimeout: 180 * SECOND,
          hookTimeout: 180 * SECOND,
        },
      },
      {
        extends: true,
        // What kills processes, fills disks, waits for the clock or runs through thousands of cases: `npm run test:slow`.
        test: {
          name: "slow",
          include: ["test/**/*.slow.test.ts"],
          testTimeout: 120 * SECOND,
          hookTimeout: 120 * SECOND,
        },
      },
    ],
  },
});
