import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import express from "express";
import type { Express } from "express";
import { type Installs, createInstalls } from "./access/installs.ts";
import { type CrmLimits, HUBSPOT_LIMITS, keepLimits } from "./access/keep-limits.ts";
import { type MisbehaviourSwitch, createMisbehaviour } from "./access/misbehave.ts";
import { type CallRecorder, createCallRecorder } from "./access/record-calls.ts";
import { refuseUndocumented } from "./access/refuse-undocumented.ts";
import { requireScopes, requireToken } from "./access/require-scopes.ts";
import { createHeldExecutions, type HeldExecutions } from "./held-executions.ts";
import { createObjects } from "./create-objects.ts";
import type { CrmObjects } from "./crm-objects.ts";
import { accountEndpoints } from "./endpoints/account-endpoints.ts";
import { associationEndpoints } from "./endpoints/association-endpoints.ts";
import { batchEndpoints } from "./endpoints/batch-endpoints.ts";
import { callbackEndpoints } from "./endpoints/callback-endpoints.ts";
import { listEndpoints } from "./endpoints/list-endpoints.ts";
import { objectEndpoints } from "./endpoints/object-endpoints.ts";
import { propertyEndpoints } from "./endpoints/property-endpoints.ts";
import { userEndpoints } from "./endpoints/user-endpoints.ts";
import { answerError, refuseOtherMedia, refuseUnknownPath } from "./hubspot-error.ts";
import { type PortalOptions, loadPortal } from "./load-portal.ts";

export interface Crm {
  /** The same records as the server's, for the preview page. */
  objects: CrmObjects;
  /** HubSpot's API, to be mounted or listened on. */
  app: Express;
  calls: CallRecorder;
  /** Executions of workflow actions that wait for the app. */
  held: HeldExecutions;
  /** Makes calls go wrong. */
  misbehaviour: MisbehaviourSwitch;
}

/**
 * A HubSpot account in memory, loaded from a snapshot.
 * @param options.installs the installations of all accounts, where there are several
 * @param options.scopes what the account grants the app; everything, when left out
 */
export function createCrm(
  options: {
    snapshot: PortalSnapshot;
    limits?: Partial<CrmLimits>;
    now?: () => Date;
    installs?: Installs;
    scopes?: string[];
  } & PortalOptions,
): Crm {
  const { snapshot, limits, now = () => new Date() } = options;
  const { installs = createInstalls(now), scopes = null } = options;
  const portal = loadPortal(snapshot, now, options);
  const held = createHeldExecutions();
  const recorder = createCallRecorder();
  const { misbehave, ...misbehaviour } = createMisbehaviour();
  const app = express();
  app.disable("x-powered-by");

  const mayCall = requireToken(installs, snapshot.portalId);
  app.use(recorder.record, mayCall, keepLimits({ ...HUBSPOT_LIMITS, ...limits }, now));
  app.use(refuseOtherMedia, express.json({ limit: "3mb" }), misbehave);
  app.use(refuseUndocumented, requireScopes(scopes));
  accountEndpoints(app, portal, installs);
  callbackEndpoints(app, held);
  for (const serve of [userEndpoints, propertyEndpoints, batchEndpoints, associationEndpoints, listEndpoints])
    serve(app, portal);
  objectEndpoints(app, portal);
  app.use(refuseUnknownPath, answerError);
  return { objects: createObjects(portal), app, calls: recorder.calls, held, misbehaviour };
}
