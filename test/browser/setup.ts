import type { TestProject } from "vitest/node";
import { buildPreview } from "../../sandbox/preview/build.ts";
import type {} from "./connect-browser.ts";
import { launchBrowserServer } from "./launch-browser.ts";
import { VARIABLES } from "./serve-cards.ts";

/** Once for all browser tests: the bundles, and one Chromium. */
export default async function setup(project: TestProject) {
  const server = await launchBrowserServer();
  project.provide("chromium", server.wsEndpoint());
  await buildPreview({ variables: VARIABLES });
  return () => server.close();
}
