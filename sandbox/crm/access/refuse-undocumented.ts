import type { NextFunction, Request, Response } from "express";
import { refuseUnknownPath } from "../hubspot-error.ts";
import { findObjectType } from "../records/object-kinds.ts";
import OPERATIONS from "../openapi/operations.json" with { type: "json" };

const RECORDS = /^\/crm\/objects\/2026-09\/([^/]+)(\/.*)?$/;

/** What stands below a kind's path as its document writes it: batches and searches by name, a record by its id. */
function templateOf(below: string): string {
  const isNamed = /^\/(?:batch\/|search$|merge$|gdpr-delete$)/.test(below);
  return isNamed || below === "/" ? below : "/{objectId}";
}

/** Not every kind of record can be asked everything: what its document does not have is no path. */
export function refuseUndocumented(req: Request, _res: Response, next: NextFunction): void {
  const [, kind = "", below = "/"] = RECORDS.exec(req.path) ?? [];
  const type = findObjectType(kind);
  // Associations have a document of their own.
  if (type === undefined || below.includes("/associations/")) return next();
  const documented: string[] = OPERATIONS[type];
  if (documented.includes(`${req.method} ${templateOf(below)}`)) return next();
  refuseUnknownPath(req);
}
