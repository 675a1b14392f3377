import { describe, expect, test } from "vitest";
import { OAuthError, type TokenFault } from "./oauth-error.ts";

type Case = [status: number, answer: unknown, onRefresh: TokenFault, onCode: TokenFault];

/** What HubSpot's token endpoint is seen or documented to answer, and what RFC 6749, 5.2 lets it. */
const CASES: Case[] = [
  [400, { status: "BAD_REFRESH_TOKEN", message: "missing or invalid refresh token" }, "revoked", "code"],
  [400, { status: "BAD_REFRESH_TOKEN", error: "invalid_grant" }, "revoked", "code"],
  [401, { status: "BAD_REFRESH_TOKEN", error: "invalid_grant" }, "revoked", "code"],
  [400, { status: "BAD_HUB", error: "access_denied" }, "revoked", "account"],
  [403, { status: "BAD_HUB", error: "access_denied" }, "revoked", "account"],
  [400, { status: "SOMETHING_NEW", error: "access_denied" }, "revoked", "account"],
  [400, { status: "error", category: "INVALID_TOKEN" }, "revoked", "code"],
  [400, { category: "VALIDATION_ERROR", subCategory: "INVALID_TOKEN", message: "x" }, "revoked", "code"],
  [400, { status: "error", message: "missing or invalid refresh token" }, "revoked", "code"],
  [400, { error: "invalid_grant" }, "revoked", "code"],
  [400, { error: "INVALID_GRANT" }, "revoked", "code"],
  [400, { status: "BAD_AUTH_CODE", error: "invalid_grant" }, "code", "code"],
  [400, { status: "BAD_CLIENT_ID", error: "invalid_client" }, "configuration", "configuration"],
  [401, { error: "invalid_client" }, "configuration", "configuration"],
  [400, { status: "BAD_CLIENT_SECRET" }, "configuration", "configuration"],
  [400, { status: "BAD_REDIRECT_URI", error: "invalid_request" }, "configuration", "configuration"],
  [400, { error: "unauthorized_client" }, "configuration", "configuration"],
  [400, { status: "BAD_GRANT_TYPE", error: "unsupported_grant_type" }, "configuration", "configuration"],
  // Nothing is known of the grant: it is kept.
  [400, { status: "SOMETHING_NEW" }, "later", "later"],
  [400, { status: "error", category: "VALIDATION_ERROR", message: "x" }, "later", "later"],
  [400, {}, "later", "later"],
  [400, undefined, "later", "later"],
  [400, "BAD_REFRESH_TOKEN", "later", "later"],
  [400, [{ status: "BAD_REFRESH_TOKEN" }], "later", "later"],
  [400, { status: 7, error: null, message: {} }, "later", "later"],
  [401, { category: "INVALID_AUTHENTICATION" }, "later", "later"],
  [401, undefined, "later", "later"],
  [403, undefined, "later", "later"],
  [404, { category: "OBJECT_NOT_FOUND" }, "later", "later"],
  [429, { category: "RATE_LIMITS" }, "later", "later"],
  [0, undefined, "later", "later"],
  [200, { error: "invalid_grant" }, "later", "later"],
  // What fails itself is not believed.
  [500, { status: "BAD_REFRESH_TOKEN", error: "invalid_grant" }, "later", "later"],
  [502, undefined, "later", "later"],
  [503, { status: "BAD_CLIENT_SECRET" }, "later", "later"],
];

describe.each(CASES)("a token request answered %i with %j", (status, answer, onRefresh, onCode) => {
  test(`means ${onRefresh} where a refresh token was sent`, () => {
    expect(new OAuthError({ status, answer, grant: "refresh_token" }).fault).toBe(onRefresh);
  });
  test(`means ${onCode} where a code was sent`, () => {
    expect(new OAuthError({ status, answer, grant: "authorization_code" }).fault).toBe(onCode);
  });
});

test.each([0, 429, 500, 502, 503])("%i may be another answer later", (status) => {
  expect(new OAuthError({ status, answer: undefined, grant: "refresh_token" })).toMatchObject({
    fault: "later",
    transient: true,
  });
});

test("what HubSpot says is kept for the operator, in its own words", () => {
  const answer = { status: "BAD_HUB", error: "access_denied", message: "jo@muster.example may not" };
  const error = new OAuthError({ status: 400, answer, grant: "refresh_token" });
  expect(error.category).toBe("BAD_HUB");
  expect(error.message).toContain("may not");
  expect(error.message).not.toContain("@");
});
