import express from "express";
import type { Router } from "express";
import type { Installs } from "../access/installs.ts";
import { HubSpotError } from "../hubspot-error.ts";

/** The app takes itself out of the account whose token it sends. */
export function uninstallEndpoint(installs: Installs, portalId: number): Router {
  const router = express.Router();
  router.delete("/appinstalls/2026-09/external-install", (_req, res) => {
    if (!installs.isInstalled(portalId))
      throw new HubSpotError(404, { message: "The app is not installed.", category: "OBJECT_NOT_FOUND" });
    installs.uninstall(portalId);
    res.status(204).end();
  });
  return router;
}
