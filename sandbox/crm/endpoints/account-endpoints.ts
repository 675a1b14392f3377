import express from "express";
import type { Router } from "express";
import { Temporal } from "temporal-polyfill";
import type { Portal } from "../portal.ts";
import { DEAL_PIPELINE } from "../properties/deal-pipeline.ts";
import { requireObjectType } from "../records/object-kinds.ts";

/** The account itself and its deal pipeline. */
export function accountEndpoints(portal: Portal): Router {
  const router = express.Router();

  router.get("/account-info/2026-09/details", (_req, res) => {
    const { account } = portal;
    const at = Temporal.Instant.fromEpochMilliseconds(portal.now().getTime());
    const { offset, offsetNanoseconds } = at.toZonedDateTimeISO(account.timeZone);
    res.json({
      ...account,
      accountType: "STANDARD",
      utcOffset: offset,
      utcOffsetMilliseconds: offsetNanoseconds / 1e6,
      dataHostingLocation: account.uiDomain.startsWith("app-eu1") ? "eu1" : "na1",
    });
  });

  router.get("/crm/pipelines/2026-09/:objectType", (req, res) => {
    res.json({ results: requireObjectType(req.params.objectType) === "deals" ? [DEAL_PIPELINE] : [] });
  });

  return router;
}
