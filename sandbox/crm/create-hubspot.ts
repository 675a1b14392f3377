import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import express from "express";
import type { Express, Request } from "express";
import { type Installs, type SandboxApp, createInstalls } from "./access/installs.ts";
import type { CrmLimits } from "./access/keep-limits.ts";
import { type MisbehaviourSwitch, createMisbehaviour } from "./access/misbehave.ts";
import { type CallRecorder, createCallRecorder } from "./access/record-calls.ts";
import { type Crm, createCrm } from "./create-crm.ts";
import { oauthEndpoints } from "./endpoints/oauth-endpoints.ts";
import { HubSpotError, answerError } from "./hubspot-error.ts";

/** Several accounts behind HubSpot's one address, and an app that can be installed in each. */
export interface HubSpot {
  app: Express;
  installs: Installs;
  /** The calls about installing and tokens; each account counts its own. */
  calls: CallRecorder;
  /** Makes calls about installing and tokens go wrong; each account has its own switch. */
  misbehaviour: MisbehaviourSwitch;
  crmOf: (portalId: number) => Crm;
}

export function createHubSpot(options: {
  snapshots: PortalSnapshot[];
  app: SandboxApp;
  limits?: Partial<CrmLimits>;
  now?: () => Date;
}): HubSpot {
  const { snapshots, now = () => new Date() } = options;
  const installs = createInstalls(now);
  const { scopes, optionalScopes = [] } = options.app;
  const granted = [...scopes, ...optionalScopes];
  const crms = new Map(
    snapshots.map((snapshot) => [
      snapshot.portalId,
      createCrm({ ...options, snapshot, installs, now, scopes: granted }),
    ]),
  );
  const recorder = createCallRecorder();
  const { misbehave, ...misbehaviour } = createMisbehaviour();
  const accounts = snapshots.map(({ portalId, users }) => ({ portalId, userId: Number(users[0]?.id ?? 1) }));

  function crmOf(portalId: number): Crm {
    const crm = crms.get(portalId);
    if (!crm) throw new Error(`There is no account ${portalId}.`);
    return crm;
  }

  /** HubSpot knows the account by the token. */
  function accountOf(req: Request): Crm {
    const grant = installs.grantOf(req.get("authorization")?.replace(/^Bearer /, "") ?? "");
    if (grant) return crmOf(grant.portalId);
    const message = "The access token used to make this call is not valid.";
    throw new HubSpotError(401, { message, category: "INVALID_AUTHENTICATION" });
  }

  const app = express();
  app.disable("x-powered-by");
  app.use("/oauth", recorder.record, express.urlencoded({ extended: false }), misbehave);
  app.use(oauthEndpoints({ app: options.app, installs, accounts }));
  app.use((req, res, next) => accountOf(req).app(req, res, next));
  app.use(answerError);
  return { app, installs, calls: recorder.calls, misbehaviour, crmOf };
}
