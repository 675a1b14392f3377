import express from "express";
import type { Request, Response, Router } from "express";
import { randomUUID } from "node:crypto";
import type { Installs, SandboxApp, TokenPair } from "../access/installs.ts";

export interface SandboxOAuth {
  app: SandboxApp;
  installs: Installs;
  /** The accounts that an administrator can choose from; the first is chosen where the address names none. */
  accounts: { portalId: number; userId: number }[];
}

/** HubSpot's form of a refused token request. Source: its Oauth document and what it is seen to answer. */
function refuse(res: Response, status: string, error: string, message: string): void {
  res.status(400).json({ status, error, message, category: status, correlationId: randomUUID() });
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

/**
 * HubSpot refuses an install whose scopes are not exactly those that the app requires, and requires `oauth` of every app,
 * whether it names it or not (n8n-io/n8n#23204).
 */
function isScopeOf(app: SandboxApp, scope: string): boolean {
  const required = [...new Set(["oauth", ...app.scopes])];
  return scope.split(" ").sort().join(" ") === required.sort().join(" ");
}

/** The page that asks the administrator. This one agrees at once; `deny` in the address stands for a refusal. */
function authorize({ app, installs, accounts }: SandboxOAuth) {
  return (req: Request, res: Response): void => {
    const asked = req.query;
    const redirectUri = text(asked["redirect_uri"]);
    if (asked["client_id"] !== app.clientId || !app.redirectUrls.includes(redirectUri))
      return void res.status(400).send("The app or its redirect address is unknown.");
    if (!isScopeOf(app, text(asked["scope"]))) return void res.status(400).send("The scopes are not those of the app.");
    const back = new URL(redirectUri);
    back.searchParams.set("state", text(asked["state"]));
    const chosen = asked["account"] ? Number(asked["account"]) : accounts[0]?.portalId;
    const account = accounts.find(({ portalId }) => portalId === chosen);
    if ("deny" in asked || !account) {
      back.searchParams.set("error", "access_denied");
      back.searchParams.set("error_description", "The user denied access");
    } else {
      const challenge = asked["code_challenge_method"] === "S256" ? text(asked["code_challenge"]) : null;
      back.searchParams.set("code", installs.authorize(account, redirectUri, challenge));
    }
    res.redirect(302, back.href);
  };
}

function tokenAnswer(app: SandboxApp, pair: TokenPair) {
  return {
    access_token: pair.accessToken,
    refresh_token: pair.refreshToken,
    expires_in: pair.expiresIn,
    token_type: "bearer",
    token_use: "access_token",
    hub_id: pair.portalId,
    user_id: pair.userId,
    scopes: app.scopes,
  };
}

function grantTokens({ app, installs }: SandboxOAuth) {
  return (req: Request, res: Response): void => {
    const form = (req.body ?? {}) as Record<string, string>;
    if (form["grant_type"] === "refresh_token") {
      const pair = installs.refresh(text(form["refresh_token"]));
      if (pair) return void res.json(tokenAnswer(app, pair));
      return refuse(res, "BAD_REFRESH_TOKEN", "invalid_grant", "missing or invalid refresh token");
    }
    if (form["grant_type"] !== "authorization_code")
      return refuse(res, "BAD_GRANT_TYPE", "unsupported_grant_type", "missing or unknown grant type");
    const redirectUri = text(form["redirect_uri"]);
    if (!app.redirectUrls.includes(redirectUri))
      return refuse(res, "BAD_REDIRECT_URI", "invalid_request", "missing or invalid redirect uri");
    const pair = installs.exchange(text(form["code"]), redirectUri, form["code_verifier"]);
    if (pair) return void res.json(tokenAnswer(app, pair));
    refuse(res, "BAD_AUTH_CODE", "invalid_grant", "missing or invalid auth code");
  };
}

/** Installing the app, and its tokens. They carry the app's own credentials instead of an account's token. */
export function oauthEndpoints(oauth: SandboxOAuth): Router {
  const { app, installs } = oauth;
  const router = express.Router();
  router.get("/oauth/authorize", authorize(oauth));

  router.post(/^\/oauth\/2026-09\/token/, (req, res, next) => {
    if (!req.is("application/x-www-form-urlencoded"))
      return void res
        .status(415)
        .json({ message: "Unsupported media type", category: "VALIDATION_ERROR", correlationId: randomUUID() });
    const form = (req.body ?? {}) as Record<string, string>;
    if (form["client_id"] !== app.clientId)
      return refuse(res, "BAD_CLIENT_ID", "invalid_client", "missing or invalid client id");
    if (form["client_secret"] !== app.clientSecret)
      return refuse(res, "BAD_CLIENT_SECRET", "invalid_client", "missing or invalid client secret");
    next();
  });
  router.post("/oauth/2026-09/token", grantTokens(oauth));

  router.post("/oauth/2026-09/token/introspect", (req, res) => {
    const grant = installs.grantOf(text((req.body as Record<string, unknown>)["token"]));
    if (!grant) return void res.json({ active: false });
    const { portalId, userId } = grant;
    res.json({ active: true, token_use: "access_token", hub_id: portalId, user_id: userId, scopes: app.scopes });
  });

  router.post("/oauth/2026-09/token/revoke", (req, res) => {
    installs.revoke(text((req.body as Record<string, unknown>)["token"]));
    res.status(200).json({});
  });
  return router;
}
