import path from "node:path";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");

/** The `srcDir` of the HubSpot project. */
export const SRC_DIR = path.join(REPOSITORY, "src");
export const DIST_DIR = path.join(REPOSITORY, "dist");
