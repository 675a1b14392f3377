import type { TestProject } from "vitest/node";
import { buildPreview, VARIABLES } from "../../sandbox/preview/build.ts";
import type {} from "./connect-browser.ts";
import { launchBrowserServer } from "./launch-browser.ts";

/** Once for all browser tests: the bundles, and one Chromium. */
export default async function setup(project: TestProject) {
  const server = await launchBrowserServer();
  project.provide("chromium", server.wsEndpoint());
  await buildPreview({ variables: VARIABLES });
  return () => server.close();
}
