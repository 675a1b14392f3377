import * as z from "zod/mini";

/** What only some accounts can grant: those of partners, and those whose plan has teams. */
const OPTIONAL_SCOPES = ["crm.objects.partner-clients.read", "settings.users.teams.read"];

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
export type AppFile = z.infer<typeof AppFileSchema>;

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
