import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import { AppFileSchema, asOAuthApp } from "./oauth-app.ts";

/** The app as HubSpot is told of it: its one source of scopes. */
const FILE = path.join(import.meta.dirname, "../../src/app/app-hsmeta.json");

export interface AppScopes {
  required: string[];
  optional: string[];
}

/**
 * The scopes of the OAuth app. HubSpot refuses an installation whose scopes are not exactly those that the app names.
 * @throws when the file is not there
 */
export function readAppScopes(): AppScopes {
  const { auth } = asOAuthApp(z.parse(AppFileSchema, JSON.parse(readFileSync(FILE, "utf8")))).config;
  return { required: auth.requiredScopes, optional: auth.optionalScopes ?? [] };
}
