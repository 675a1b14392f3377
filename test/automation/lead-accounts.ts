import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { signV2, signV3 } from "../../sandbox/preview/request-signature.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL } from "../service/start-test-service.ts";

export const PORTAL_ID = 4715;
export const TODAY = "2026-11-22";

const contact = (id: string, domain: string, more: Record<string, string> = {}): SnapshotObject => ({
  id,
  properties: { firstname: "Jo", lastname: "Berg", email: `jo${id}@${domain}`, company: "Muster GmbH", ...more },
});

/** An account with leads that can be registered, and one for each reason why not. */
export function leadAccount(settings: object = {}): PortalSnapshot {
  return {
    portalId: PORTAL_ID,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    settings: PortalSettingsSchema.parse({
      ...{ currentTier: "rising", creditedSince: "2026-01-15", listingLive: true, registrationCapacity: 5 },
      ...settings,
    }),
    users: [{ id: "501", email: "ada@partner.example", firstName: "Ada", lastName: "Berg" }],
    objects: {
      companies: [
        { id: "10", properties: { name: "Muster GmbH", domain: "muster.example" } },
        {
          id: "11",
          properties: { name: "Kunde AG", domain: "kunde.example", pp_hubspot_relationship: "existing-customer" },
        },
        { id: "12", properties: { name: "Spät SA", domain: "late.example" } },
      ],
      contacts: [
        contact("20", "muster.example", { hubspot_owner_id: "501" }),
        contact("21", "muster.example"),
        contact("22", "kunde.example"),
        contact("23", "gmx.de", { company: "", lastname: "" }),
        contact("24", "late.example"),
      ],
      deals: [{ id: "30", properties: { dealname: "Muster 1", dealstage: "appointmentscheduled" } }],
    },
    associations: [
      { from: ["contacts", "20"], to: ["companies", "10"] },
      { from: ["contacts", "21"], to: ["companies", "10"] },
      { from: ["contacts", "22"], to: ["companies", "11"] },
      { from: ["contacts", "24"], to: ["companies", "12"] },
      { from: ["deals", "30"], to: ["companies", "10"] },
    ],
  };
}

const OBJECT_TYPES = { contacts: "CONTACT", companies: "COMPANY", deals: "DEAL" } as const;

/** What HubSpot sends of an execution. */
export function execution(
  callbackId: string,
  asked: {
    record?: [kind: keyof typeof OBJECT_TYPES, id: string];
    inputs?: object;
    context?: object;
    portalId?: number;
  },
) {
  const {
    record,
    inputs = {},
    context = { source: "WORKFLOWS", workflowId: 42, actionId: 1 },
    portalId = PORTAL_ID,
  } = asked;
  const typedInputs = Object.entries(inputs).map(([name, value]) => [name, { value: value as string, type: "STRING" }]);
  return {
    callbackId,
    origin: { portalId, actionDefinitionId: 7, actionDefinitionVersion: 3, extensionDefinitionId: 7 },
    context,
    object: record ? { objectId: Number(record[1]), objectType: OBJECT_TYPES[record[0]], properties: {} } : null,
    ...{ fields: inputs, inputFields: inputs, typedInputs: Object.fromEntries(typedInputs) },
  };
}

interface Sending {
  version?: "v2" | "v3";
  secret?: string;
  timestamp?: number;
  /** Sent instead of what was signed. */
  body?: string;
}

/** Sends an execution signed as HubSpot signs it, by one version alone. */
export function execute(service: string, action: string, asked: object | string, sending: Sending = {}) {
  const { version = "v3", secret = CLIENT_SECRET, timestamp = Date.now() } = sending;
  const path = `/workflow-actions/${action}`;
  const body = typeof asked === "string" ? asked : JSON.stringify(asked);
  const request = { method: "POST", url: PUBLIC_BASE_URL + path, body };
  const signed: Record<string, string> =
    version === "v2"
      ? { "X-HubSpot-Signature": signV2(secret, request), "X-HubSpot-Signature-Version": "v2" }
      : {
          "X-HubSpot-Signature-v3": signV3(secret, request, timestamp),
          "X-HubSpot-Request-Timestamp": String(timestamp),
        };
  const headers = { "Content-Type": "application/json", ...signed };
  return fetch(service + path, { method: "POST", headers, body: sending.body ?? body });
}

/** The outputs of an execution that was answered. */
export async function outputsOf(response: Response): Promise<Record<string, string>> {
  return ((await response.json()) as { outputFields: Record<string, string> }).outputFields;
}
