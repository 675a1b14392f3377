import type { CrmObjects } from "../crm/crm-objects.ts";
import type { Extension } from "./find-extensions.ts";
import type { Variables } from "./permitted-urls.ts";
import {
  type ActionModel,
  type ExtensionContext,
  type ExtensionMount,
  LANGUAGES,
  type Language,
  OBJECT_TYPE_IDS,
  type PageModel,
  type RecordType,
} from "./preview-model.ts";

const LOCALES: Record<Language, string> = { en: "en-us", de: "de-de", fr: "fr-fr" };
const MANAGES_INTEGRATIONS = "integrations-management-write";

export interface PageModelSource {
  crm: CrmObjects;
  clock: { today(): string };
  extensions: readonly Extension[];
  app: { id: number; name: string };
  variables: Variables;
  actions: readonly ActionModel[];
}

export interface PageRequest {
  type?: RecordType | undefined;
  id?: string | undefined;
  locale?: Language | undefined;
  user?: string | undefined;
  /** All records of the kind in a list, not one of them. */
  list?: "true" | undefined;
  /** The one card that is shown, by its uid. */
  only?: string | undefined;
  /** What the browser speaks. */
  spoken?: Language | undefined;
}

/** All the page has to know before it starts an extension: who looks, at what, and what is to be shown there. */
export function createPageModel(source: PageModelSource, request: PageRequest): PageModel {
  const { crm, clock, extensions } = source;
  const viewer = requireViewer(crm, request.user);
  // Whoever looks as somebody sees what that user sees.
  const language = request.locale ?? (request.user ? undefined : request.spoken) ?? languageOf(viewer.locale);
  const mounts = extensions
    .filter((extension) => isShown(extension, request))
    .map((extension) => mountOf(source, extension, request, { viewer, language }));
  return {
    portal: {
      id: crm.portal.portalId,
      timezone: crm.portal.timeZone,
      currency: crm.portal.companyCurrency,
      uiDomain: crm.portal.uiDomain,
    },
    users: crm.users.map((user) => ({
      id: user.id,
      name: `${user.firstName} ${user.lastName}`,
      email: user.email,
      language: languageOf(user.locale),
    })),
    viewerId: viewer.id,
    language,
    today: clock.today(),
    appPages: extensions.filter(({ type }) => type === "settings" || type === "page").map(({ location }) => location),
    extensions: mounts,
    actions: [...source.actions],
  };
}

type User = CrmObjects["users"][number];

function requireViewer(crm: CrmObjects, id: string | undefined): User {
  const viewer = crm.users.find((user) => user.id === id) ?? crm.users[0];
  if (!viewer) throw new Error("The CRM has no users");
  return viewer;
}

function isShown({ uid, type, location, objectTypes }: Extension, request: PageRequest): boolean {
  if (request.only !== undefined && request.only !== uid) return false;
  if (type === "settings" || type === "page") return request.type === undefined;
  const isList = request.list === "true";
  if (!request.type || !location.startsWith("crm.") || (type === "crm-bulk-action") !== isList) return false;
  return objectTypes.includes(request.type) || objectTypes.includes(OBJECT_TYPE_IDS[request.type]);
}

function mountOf(
  { crm, app, variables }: PageModelSource,
  extension: Extension,
  request: PageRequest,
  { viewer, language }: { viewer: User; language: Language },
): ExtensionMount {
  const title = extension.name ?? app.name;
  const context: ExtensionContext = {
    location: extension.location,
    user: {
      id: Number(viewer.id),
      email: viewer.email,
      emails: [viewer.email],
      firstName: viewer.firstName,
      lastName: viewer.lastName,
      locale: LOCALES[language],
      language,
      permissions: [MANAGES_INTEGRATIONS],
      roles: [],
      teams: [{ id: 1, name: "Partnerships", teammates: crm.users.map(({ id }) => Number(id)) }],
    },
    portal: { id: crm.portal.portalId, timezone: crm.portal.timeZone },
    extension: { appId: app.id, appName: app.name, cardTitle: title },
    variables: { ...variables },
    ...(request.type &&
      request.id && { crm: { objectId: Number(request.id), objectTypeId: OBJECT_TYPE_IDS[request.type] } }),
  };
  return {
    uid: extension.uid,
    title,
    location: extension.location,
    bundleUrl: `/preview/extensions/${extension.uid}/${extension.bundleName}`,
    context,
  };
}

function languageOf(locale: string | undefined): Language {
  const language = locale?.toLowerCase().split("-")[0];
  return LANGUAGES.find((known) => known === language) ?? "en";
}
