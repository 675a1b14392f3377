import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";

/** The app as HubSpot is told of it: its one source of scopes. */
const FILE = path.join(import.meta.dirname, "../../src/app/app-hsmeta.json");

const AppSchema = z.object({
  config: z.object({
    auth: z.object({ requiredScopes: z.array(z.string()), optionalScopes: z.optional(z.array(z.string())) }),
  }),
});

export interface AppScopes {
  required: string[];
  optional: string[];
}

/** HubSpot refuses an installation whose scopes are not exactly those that the app names. @throws when the file is not there */
export function readAppScopes(): AppScopes {
  const { auth } = z.parse(AppSchema, JSON.parse(readFileSync(FILE, "utf8"))).config;
  return { required: auth.requiredScopes, optional: auth.optionalScopes ?? [] };
}
