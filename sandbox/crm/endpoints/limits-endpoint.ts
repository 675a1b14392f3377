import express from "express";
import type { Router } from "express";
import type { Portal } from "../portal.ts";
import { STORED_TYPES, objectKind } from "../records/object-kinds.ts";

const percentage = (usage: number, limit: number) => Math.round((usage / limit) * 100);

/** How many properties the account has made, and may make. Source: HubSpot's guide to limits tracking. */
export function limitsEndpoint({ properties }: Portal): Router {
  const router = express.Router();
  router.get("/crm/limits/2026-09/custom-properties", (_req, res) => {
    const { limit } = properties;
    const byObjectType = STORED_TYPES.map((type) => {
      const { typeId: objectTypeId, singular: singularLabel } = objectKind(type);
      const usage = properties.custom(type);
      return { objectTypeId, singularLabel, pluralLabel: type, limit, usage, percentage: percentage(usage, limit) };
    });
    const overallUsage = byObjectType.reduce((sum, { usage }) => sum + usage, 0);
    const overallLimit = limit * byObjectType.length;
    res.json({ byObjectType, overallLimit, overallUsage, overallPercentage: percentage(overallUsage, overallLimit) });
  });
  return router;
}
