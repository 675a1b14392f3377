import type { NextFunction, Request, Response } from "express";
import { HubSpotError } from "./hubspot-error.ts";

const TOKEN = "standing-sandbox-token";

export function requireToken(req: Request, _res: Response, next: NextFunction): void {
  const header = req.get("authorization");
  if (header === `Bearer ${TOKEN}`) return next();
  const message = header
    ? "The access token used to make this call is not valid."
    : "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview";
  throw new HubSpotError(401, { message, category: "INVALID_AUTHENTICATION" });
}
