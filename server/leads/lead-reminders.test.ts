import { expect, test } from "vitest";
import { reminderText } from "./lead-reminders.ts";

test("a reminder names the day as people of its language write it", () => {
  const subject = (language: "en" | "de" | "fr") =>
    reminderText(language, { domain: "muster.example", expiresOn: "2027-01-01" }).subject;
  expect(subject("en")).toBe("Lead registration of muster.example ends on January 1, 2027");
  expect(subject("de")).toBe("Die Lead-Registrierung von muster.example endet am 1. Januar 2027");
  expect(subject("fr")).toBe("L’enregistrement du lead muster.example expire le 1er janvier 2027");
});
