import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import express, { type RequestHandler } from "express";
import { createHubSpot } from "../../sandbox/crm/create-hubspot.ts";
import { createOAuthClient } from "../../server/hubspot/oauth-client.ts";
import { readAppScopes } from "../../server/install/app-scopes.ts";
import { listen } from "../../server/process/listen.ts";
import { CLIENT_SECRET, PUBLIC_BASE_URL } from "../service/start-test-service.ts";

export const CLIENT_ID = "test-client-id";
export const KEY = Buffer.alloc(32, 7);
export const REDIRECT_URI = `${PUBLIC_BASE_URL}/oauth/callback`;

/** A firm with as many companies as asked for, all customers of the app. */
export function firm(portalId: number, companies = 3): PortalSnapshot {
  const installed = { pp_app_installed_on: "2026-01-10", pp_hubspot_customer_since: "2026-01-01" };
  return {
    portalId,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    users: [{ id: "501", email: "ada@partner.example", firstName: "Ada", lastName: "Berg" }],
    objects: {
      companies: Array.from({ length: companies }, (_, n) => ({
        id: String(1000 + n),
        properties: { name: `Firm ${portalId} customer ${n}`, ...installed, pp_hubspot_mrr: "100" },
      })),
      contacts: [],
      deals: [],
    },
    associations: [],
  };
}

/**
 * Several accounts at the stand-in for HubSpot, in which our app can be installed.
 * @param options.door stands before it and may misbehave
 */
export async function startHubSpot(
  snapshots: PortalSnapshot[],
  options: { now?: () => Date; door?: RequestHandler } = {},
) {
  const app = {
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    redirectUrls: [REDIRECT_URI],
    scopes: readAppScopes().required,
    optionalScopes: readAppScopes().optional,
  };
  const { door, ...clock } = options;
  const hubspot = createHubSpot({ snapshots, app, ...clock });
  const server = await listen(door ? express().use(door, hubspot.app) : hubspot.app, 0);
  const url = `http://127.0.0.1:${server.port}`;
  return {
    ...hubspot,
    url,
    oauth: createOAuthClient({ apiUrl: url, clientId: CLIENT_ID, clientSecrets: [CLIENT_SECRET] }),
    /** Tokens as if an administrator had just agreed. */
    grant(portalId: number) {
      const pair = hubspot.installs.exchange(
        hubspot.installs.authorize({ portalId, userId: 501 }, REDIRECT_URI, null),
        REDIRECT_URI,
        undefined,
      );
      if (!pair) throw new Error("the stand-in refused its own code");
      return pair;
    },
    /** Token requests so far. */
    refreshes: () => hubspot.calls.count("POST", "/oauth/2026-09/token"),
    close: () => server.close(),
  };
}
export type TestHubSpot = Awaited<ReturnType<typeof startHubSpot>>;
