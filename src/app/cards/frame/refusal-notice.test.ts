import { localeOf } from "@partner-standing/texts/formats/locale";
import { leadMessagesFor } from "@partner-standing/texts/leads/lead-messages-for";
import { createReader } from "@partner-standing/texts/standing/reader";
import { expect, test } from "vitest";
import { refusalNotice } from "./refusal-notice.ts";

const reader = createReader(localeOf({ language: "en" }), "UTC");
const noticeOf = (tried: "register" | "release", reason: "unreachable" | "timeout" = "unreachable") =>
  refusalNotice({ reason, tried }, leadMessagesFor("en"), reader);

test("a service that is away leaves no doubt about what was not done", () => {
  expect(noticeOf("register")).toEqual({
    title: "Not registered",
    text: "The service cannot be reached. Your data is safe. Try again in a minute.",
  });
  expect(noticeOf("release").title).toBe("Not released");
});

test("of an answer that did not come in time nobody says that it was not done", () => {
  expect(noticeOf("register", "timeout").title).toBe("The service took too long");
});
