import { AppFileSchema, asOAuthApp } from "../../../server/install/app-scopes.ts";
import { COMPONENT_SCHEMAS } from "../component-schemas.ts";
import type { ProjectCheck } from "./project-check.ts";
import { type Component, inEveryProfile } from "../project-components.ts";
import type { JsonFile, ProjectTree } from "../project-tree.ts";

/** Where the service takes the administrator back (server/http/install-endpoints.ts). */
const CALLBACK = "/oauth/callback";

export const oauthAppCheck: ProjectCheck = {
  title: "the app can be installed by OAuth: as it is, or as choose-app.ts makes it",
  problems: (tree) =>
    inEveryProfile(installedByOAuth(tree), (components) =>
      components.filter(({ type }) => type === "app").flatMap(appProblems),
    ),
};

function installedByOAuth(tree: ProjectTree): ProjectTree {
  const asOAuth = (file: JsonFile): JsonFile => {
    const app = file.file.endsWith("app-hsmeta.json") ? AppFileSchema.safeParse(file.content) : null;
    return app?.success ? { ...file, content: asOAuthApp(app.data) } : file;
  };
  return { ...tree, metaFiles: tree.metaFiles.map(asOAuth) };
}

function appProblems({ file, config }: Component): string[] {
  const app = COMPONENT_SCHEMAS["app"]?.safeParse(config);
  const issues = (app?.error?.issues ?? [])
    .filter(({ path }) => path[0] === "auth")
    .map(({ path, message }) => `${file}: ${path.join(".")}: ${message}`);
  if (issues.length > 0) return issues;
  const { auth, permittedUrls } = config as { auth: { redirectUrls: string[] }; permittedUrls: { fetch?: string[] } };
  const expected = (permittedUrls.fetch ?? []).map((base) => base + CALLBACK);
  return auth.redirectUrls.some((address) => expected.includes(address))
    ? []
    : [`${file}: auth.redirectUrls must name ${expected.join(" or ") || `a permitted address and ${CALLBACK}`}`];
}
