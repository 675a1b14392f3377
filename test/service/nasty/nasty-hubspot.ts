import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import express, { type Request } from "express";
import { createHubSpot } from "../../../sandbox/crm/create-hubspot.ts";
import { readAppScopes } from "../../../server/install/app-scopes.ts";
import { listen } from "../../../server/process/listen.ts";
import { CLIENT_ID, REDIRECT_URI } from "../../install/start-hubspot.ts";
import { withNasty, type NastyRecord } from "./nasty-portal.ts";
import { CLIENT_SECRET } from "../start-test-service.ts";

interface Body {
  portalId?: number;
  results?: { id: string }[];
}

/** What an account answers about itself and its people instead of the truth. */
export interface NastyAccount {
  details: Record<string, unknown>;
  owners: unknown[];
}

/**
 * Accounts at a stand-in for HubSpot that answers nasty values: in these records, and in what these accounts say of
 * themselves. `heal` ends it.
 */
export async function startNastyHubSpot(
  snapshots: PortalSnapshot[],
  nasty: { records: NastyRecord[]; accounts: Map<number, NastyAccount>; twice: Set<string> },
) {
  const byId = new Map(nasty.records.map((record) => [record.id, record]));
  let isHealed = false;

  function answeredRecords(results: { id: string }[]): unknown[] {
    return results.flatMap((record) => {
      const known = byId.get(record.id);
      const answered = known ? withNasty(record, known) : record;
      return nasty.twice.has(record.id) ? [answered, answered] : [answered];
    });
  }

  /** The companies of records are asked for apart, once the records themselves were read. */
  function answeredCompanies(request: Request, results: unknown[]): unknown[] {
    const { inputs = [] } = request.body as { inputs?: { id: string }[] };
    const changed = inputs.flatMap(({ id }) => {
      const { field, nasty: { value } = { value: null } } = byId.get(id) ?? {};
      if (field === "associations") return [{ from: { id }, to: value }];
      if (field !== "associations.id") return [];
      return [{ from: { id }, to: [{ toObjectId: value, associationTypes: [{ typeId: 5 }] }] }];
    });
    return [...results, ...changed];
  }

  function answered(request: Request, body: Body): unknown {
    const { path } = request;
    if (isHealed) return body;
    if (path.startsWith("/account-info/")) return { ...body, ...nasty.accounts.get(body.portalId ?? 0)?.details };
    if (!body.results) return body;
    if (path.startsWith("/crm/owners/")) return { ...body, results: answeredOwners(body.results) };
    if (path.startsWith("/crm/associations/")) return { ...body, results: answeredCompanies(request, body.results) };
    return path.startsWith("/crm/objects/") ? { ...body, results: answeredRecords(body.results) } : body;
  }

  /** The account is told by its one sound owner, whose id is the portal's. */
  function answeredOwners(results: { id: string }[]): unknown[] {
    return results.flatMap((owner) => [owner, ...(nasty.accounts.get(Number(owner.id))?.owners ?? [])]);
  }

  const app = express();
  app.use((request, response, next) => {
    const json = response.json.bind(response);
    response.json = (body: Body) => json(answered(request, body));
    next();
  });
  const hubspot = createHubSpot({
    snapshots,
    app: {
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      redirectUrls: [REDIRECT_URI],
      scopes: readAppScopes().required,
      optionalScopes: readAppScopes().optional,
    },
    limits: { perTenSeconds: 100_000, searchesPerSecond: 1_000 },
  });
  app.use(hubspot.app);
  const server = await listen(app, 0);
  return {
    url: `http://127.0.0.1:${server.port}`,
    /** Tokens as if an administrator had just agreed. */
    grant(portalId: number) {
      const { installs } = hubspot;
      const code = installs.authorize({ portalId, userId: 501 }, REDIRECT_URI, null);
      const pair = installs.exchange(code, REDIRECT_URI, undefined);
      if (!pair) throw new Error("the stand-in refused its own code");
      return pair;
    },
    /** From now on the truth is answered. */
    heal() {
      isHealed = true;
    },
    close: () => server.close(),
  };
}
export type NastyHubSpot = Awaited<ReturnType<typeof startNastyHubSpot>>;
