import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";

/** What only some accounts can grant, or want to: those of partners, those whose plan has teams or workflows, and for lists. */
const OPTIONAL_SCOPES = [
  "automation",
  "crm.lists.read",
  "crm.lists.write",
  "crm.objects.partner-clients.read",
  "settings.users.teams.read",
];

/** `src/app/app-hsmeta.json`, as far as installing depends on it; everything else stays as it is. */
export const AppFileSchema = z.looseObject({
  config: z.looseObject({
    distribution: z.string(),
    auth: z.looseObject({
      type: z.enum(["static", "oauth"]),
      requiredScopes: z.array(z.string()),
      optionalScopes: z.optional(z.array(z.string())),
    }),
  }),
});
type AppFile = z.infer<typeof AppFileSchema>;

/**
 * The app as it must be uploaded to be installed by OAuth. A static app has required scopes only; here those that not every
 * account can grant become optional, because HubSpot refuses an installation that lacks a required one.
 */
export function asOAuthApp(app: AppFile): AppFile {
  const { auth } = app.config;
  if (auth.type === "oauth") return app;
  const oauth = {
    type: "oauth" as const,
    redirectUrls: ["${API_BASE_URL}/oauth/callback"],
    requiredScopes: auth.requiredScopes.filter((scope) => !OPTIONAL_SCOPES.includes(scope)),
    optionalScopes: OPTIONAL_SCOPES,
    conditionallyRequiredScopes: [],
  };
  return { ...app, config: { ...app.config, auth: oauth } };
}

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
