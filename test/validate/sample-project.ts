import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The files of a project by path; text is written as it is, everything else as JSON, undefined not at all. */
export type Files = Record<string, unknown>;

type Json = Record<string, unknown>;

const APP = { version: "1.0.0", private: true };

/** A small project that passes every check, with one component of each type. */
export function sampleProject(): Files {
  return {
    "hsproject.json": { name: "sample", srcDir: "src", platformVersion: "2026.09" },
    "hubspot.config.yml": "accounts: [{ name: staging, accountId: 11 }, { name: production, accountId: 12 }]\n",
    "hsuploaded.json": { uids: ["card", "page"], subscriptions: ["object.propertyChange company domain"] },
    "src/hsprofile.staging.json": { accountId: 11, variables: { API_BASE_URL: "https://staging.example", UID: "app" } },
    "src/hsprofile.production.json": { accountId: 12, variables: { API_BASE_URL: "https://api.example", UID: "app" } },
    "src/app/package.json": { name: "sample", ...APP, workspaces: ["cards", "pages"] },
    "src/app/package-lock.json": {
      ...{ name: "sample", version: "1.0.0", lockfileVersion: 3, requires: true },
      packages: {
        "": { name: "sample", version: "1.0.0", workspaces: ["cards", "pages"] },
        cards: { name: "sample-cards", version: "1.0.0" },
        pages: { name: "sample-pages", version: "1.0.0" },
        "node_modules/sample-cards": { resolved: "cards", link: true },
        "node_modules/sample-pages": { resolved: "pages", link: true },
      },
    },
    "src/app/app-hsmeta.json": {
      uid: "${UID}",
      type: "app",
      config: {
        name: "Partner Standing",
        distribution: "private",
        auth: { type: "static", requiredScopes: ["oauth", "crm.objects.contacts.read", "crm.objects.companies.read"] },
        permittedUrls: { fetch: ["${API_BASE_URL}"], iframe: [], img: [] },
        support: { supportEmail: "help@partner.example" },
      },
    },
    "src/app/cards/package.json": { name: "sample-cards", ...APP },
    "src/app/cards/Card.tsx": "export {};\n",
    "src/app/cards/card-hsmeta.json": {
      uid: "card",
      type: "card",
      config: {
        name: "Partner standing",
        entrypoint: "/app/cards/Card.tsx",
        location: "crm.record.tab",
        objectTypes: ["companies", "contacts"],
      },
    },
    "src/app/pages/package.json": { name: "sample-pages", ...APP },
    "src/app/pages/Page.tsx": "export {};\n",
    "src/app/pages/page-hsmeta.json": { uid: "page", type: "page", config: { entrypoint: "/app/pages/Page.tsx" } },
    "src/app/webhooks/webhooks-hsmeta.json": {
      uid: "webhooks",
      type: "webhooks",
      config: {
        settings: { targetUrl: "${API_BASE_URL}/webhooks", maxConcurrentRequests: 10 },
        subscriptions: {
          crmObjects: [
            { subscriptionType: "object.propertyChange", objectType: "company", propertyName: "domain", active: true },
          ],
          hubEvents: [{ subscriptionType: "contact.privacyDeletion", active: true }],
        },
      },
    },
    "src/app/workflow-actions/register-hsmeta.json": {
      uid: "register",
      type: "workflow-action",
      config: {
        actionUrl: "${API_BASE_URL}/workflow-actions/register-lead",
        isPublished: true,
        supportedClients: [{ client: "WORKFLOWS" }],
        objectTypes: ["CONTACT"],
        inputFields: [field("mode", { supportedValueTypes: ["STATIC_VALUE"], isRequired: true })],
        outputFields: [field("state")],
        labels: {
          en: {
            actionName: "Register the lead",
            inputFieldLabels: { mode: "Mode" },
            inputFieldDescriptions: {},
            outputFieldLabels: { state: "State" },
          },
        },
      },
    },
  };
}

function field(name: string, more: Json = {}): Json {
  return { typeDefinition: { name, type: "string", fieldType: "text" }, ...more };
}

/** Changes one value deep inside a file; undefined takes it away. */
export function edit(files: Files, file: string, where: string, value: unknown): Files {
  const copy = structuredClone(files);
  const keys = where.split(".");
  const last = keys.pop() ?? "";
  const holder = keys.reduce((inner, key) => inner[key] as Json, copy[file] as Json);
  holder[last] = value;
  return copy;
}

export function writeProject(files: Files): string {
  const root = mkdtempSync(path.join(os.tmpdir(), "sample-project-"));
  for (const [file, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), typeof content === "string" ? content : JSON.stringify(content));
  }
  return root;
}
