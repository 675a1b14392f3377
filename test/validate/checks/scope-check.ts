import type { ProjectCheck } from "./project-check.ts";
import { type Component, inEveryProfile, isRecord } from "../project-components.ts";

/** The scope HubSpot demands before it shows, sends or hands over records of a type. */
const READ_SCOPES: Record<string, string> = {
  contact: "crm.objects.contacts.read",
  company: "crm.objects.companies.read",
  deal: "crm.objects.deals.read",
  lead: "crm.objects.leads.read",
  ticket: "tickets",
  conversation: "conversations.read",
  partner_client: "crm.objects.partner-clients.read",
  partner_service: "crm.objects.partner-services.read",
};

const TYPE_IDS: Record<string, string> = { "0-1": "contact", "0-2": "company", "0-3": "deal", "0-5": "ticket" };

/**
 * HubSpot compares the scopes of the install link with the app's and this one; without it installations are refused
 * (n8n-io/n8n#23204), and so are account-info and uninstalling (their OpenAPI documents of 2026-09).
 */
const ALWAYS = "oauth";

export const scopeCheck: ProjectCheck = {
  title: "the app requires oauth, and the read scope of every object type that a component names",
  problems: (tree) => inEveryProfile(tree, scopeProblems),
};

function scopeProblems(components: Component[]): string[] {
  const granted = components.flatMap(({ type, config }) => (type === "app" ? requiredScopes(config) : []));
  const lacking = components
    .filter(({ type }) => type === "app" && !granted.includes(ALWAYS))
    .map(({ file }) => `${file}: ${ALWAYS} is not among the requiredScopes`);
  const unread = components.flatMap(({ file, config }) =>
    [...new Set(namedObjectTypes(config))].flatMap((objectType) => {
      const scope = READ_SCOPES[singular(objectType)];
      if (scope === undefined) return [`${file}: ${objectType} is not an object type known here`];
      return granted.includes(scope) ? [] : [`${file}: ${objectType} needs ${scope} in the app's requiredScopes`];
    }),
  );
  return [...lacking, ...unread];
}

function requiredScopes({ auth }: Component["config"]): unknown[] {
  return isRecord(auth) && Array.isArray(auth["requiredScopes"]) ? auth["requiredScopes"] : [];
}

/** Cards and actions list `objectTypes`; webhooks name one in each subscription, old ones as `contact.creation`. */
function namedObjectTypes({ objectTypes, subscriptions }: Component["config"]): string[] {
  const listed: unknown[] = Array.isArray(objectTypes) ? objectTypes : [];
  const lists = isRecord(subscriptions) ? Object.values(subscriptions) : [];
  const subscribed = lists
    .flatMap((list: unknown): unknown[] => (Array.isArray(list) ? list : []))
    .filter(isRecord)
    .map(({ objectType, subscriptionType }) => objectType ?? String(subscriptionType).split(".")[0]);
  return [...listed, ...subscribed].map(String);
}

function singular(objectType: string): string {
  const name = objectType.toLowerCase();
  return TYPE_IDS[name] ?? (name === "companies" ? "company" : name.replace(/s$/, ""));
}
