import { expect, test } from "vitest";
import { OAuthError } from "./oauth-error.ts";

const answered = (status: number, answer: object, grant: "authorization_code" | "refresh_token" = "refresh_token") =>
  new OAuthError({ status, answer, grant });

test.each([
  [{ status: "BAD_REFRESH_TOKEN", error: "invalid_grant" }, "revoked"],
  [{ status: "BAD_AUTH_CODE", error: "invalid_grant" }, "code"],
  [{ status: "BAD_CLIENT_ID", error: "invalid_client" }, "configuration"],
  [{ status: "BAD_CLIENT_SECRET" }, "configuration"],
  [{ status: "BAD_REDIRECT_URI" }, "configuration"],
  [{ status: "BAD_HUB", error: "access_denied" }, "account"],
  [{ status: "SOMETHING_NEW", error: "access_denied" }, "account"],
  [{ error: "invalid_grant" }, "revoked"],
  [{ status: "SOMETHING_NEW" }, "later"],
  [{}, "later"],
])("a 400 that says %j means %s", (answer, fault) => {
  expect(answered(400, answer).fault).toBe(fault);
});

test("an invalid grant without more is the code where a code was sent", () => {
  expect(answered(400, { error: "invalid_grant" }, "authorization_code").fault).toBe("code");
});

test.each([0, 429, 500, 502, 503])("%i means later, and the same call may succeed then", (status) => {
  expect(answered(status, {})).toMatchObject({ fault: "later", transient: true });
});
