import type { RequestHandler } from "express";
import { HubSpotError } from "../hubspot-error.ts";
import { findObjectType } from "../records/object-kinds.ts";
import type { Installs } from "./installs.ts";

/** The part of a scope's name that stands for a kind of record; tasks and notes come with contacts. */
const SCOPED: Record<string, string> = { partner_clients: "partner-clients", tasks: "contacts", notes: "contacts" };

interface Asked {
  method: string;
  path: string;
}

const segmentsOf = ({ path }: Asked) => path.split("/").filter(Boolean);
const kindIn = (asked: Asked) => {
  const type = findObjectType(segmentsOf(asked)[3] ?? "");
  return type && (SCOPED[type] ?? type);
};
const isReading = ({ method, path }: Asked) => method === "GET" || /\/(?:search|batch\/read)$/.test(path);

/** One of these scopes is enough; or each of `all` is needed. */
type Needs = (asked: Asked) => string[] | { all: string[] };

const ofRecords: Needs = (asked) => {
  const kind = kindIn(asked);
  return kind ? [`crm.objects.${kind}.${isReading(asked) ? "read" : "write"}`] : [];
};
const ofProperties: Needs = (asked) => {
  const kind = kindIn(asked);
  if (!kind) return [];
  return isReading(asked) ? [`crm.schemas.${kind}.read`, `crm.objects.${kind}.read`] : [`crm.schemas.${kind}.write`];
};

const ofLists: Needs = ({ method, path }) => {
  if (method === "GET") return ["crm.lists.read"];
  return path.endsWith("/memberships/add") ? { all: ["crm.lists.read", "crm.lists.write"] } : ["crm.lists.write"];
};

/** What a call needs, by the beginning of its path. Source: `security` in HubSpot's OpenAPI documents of 2026-09. */
const NEEDS: [beginning: string, needs: Needs][] = [
  ["/account-info/", () => ["oauth"]],
  ["/appinstalls/", () => ["oauth"]],
  ["/automation/", () => ["automation"]],
  ["/crm/objects/", ofRecords],
  ["/crm/properties/", ofProperties],
  ["/crm/lists/", ofLists],
  ["/crm/owners/", () => ["crm.objects.owners.read"]],
  ["/settings/users/2026-03/teams", () => ["settings.users.teams.read"]],
  ["/settings/users/", () => ["settings.users.read"]],
];

/** Refuses what none of the app's scopes allows. @param scopes what the account granted; null grants everything */
export function requireScopes(scopes: string[] | null): RequestHandler {
  return (req, _res, next) => {
    const needs = NEEDS.find(([beginning]) => req.path.startsWith(beginning))?.[1](req) ?? [];
    const isGranted = (scope: string) => scopes === null || scopes.includes(scope);
    const [needed, isEnough] = Array.isArray(needs)
      ? [needs, needs.length === 0 || needs.some(isGranted)]
      : [needs.all, needs.all.every(isGranted)];
    if (isEnough) return next();
    throw new HubSpotError(403, {
      message: "This app hasn't been granted all required scopes to make this call.",
      category: "MISSING_SCOPES",
      errors: [
        { message: "One or more of the following scopes are required.", context: { requiredGranularScopes: needed } },
      ],
    });
  };
}

/** The token of static auth. */
const TOKEN = "standing-sandbox-token";

/** Lets the token of static auth through, and those that this account gave when it installed the app. */
export function requireToken(installs: Installs, portalId: number): RequestHandler {
  return (req, _res, next) => {
    const header = req.get("authorization");
    const token = header?.replace(/^Bearer /, "") ?? "";
    if (token === TOKEN || installs.grantOf(token)?.portalId === portalId) return next();
    const message = header
      ? "The access token used to make this call is not valid."
      : "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview";
    throw new HubSpotError(401, { message, category: "INVALID_AUTHENTICATION" });
  };
}
