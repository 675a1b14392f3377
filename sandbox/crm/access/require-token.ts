import type { RequestHandler } from "express";
import { HubSpotError } from "../hubspot-error.ts";
import type { Installs } from "./installs.ts";

/** The token of static auth. */
const TOKEN = "standing-sandbox-token";

/** Lets the token of static auth through, and those that this account gave when it installed the app. */
export function requireToken(installs: Installs, portalId: number): RequestHandler {
  return (req, _res, next) => {
    const header = req.get("authorization");
    const token = header?.replace(/^Bearer /, "") ?? "";
    if (token === TOKEN || installs.grantOf(token)?.portalId === portalId) return next();
    const message = header
      ? "The access token used to make this call is not valid."
      : "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview";
    throw new HubSpotError(401, { message, category: "INVALID_AUTHENTICATION" });
  };
}
