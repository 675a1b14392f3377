import { expect, test } from "vitest";
import { EmailSchema } from "./email.ts";

test.each([
  ["jo@muster.example", "jo@muster.example"],
  [" jo@muster.example ", "jo@muster.example"],
  ["jo@müller.de", "jo@müller.de"],
  ["jo@xn--mller-kva.de", "jo@xn--mller-kva.de"],
  ["jo@xn--e1afmkfd.xn--p1ai", "jo@xn--e1afmkfd.xn--p1ai"],
  ["jo@пример.рф", "jo@пример.рф"],
  ["info&sales@acme.com", "info&sales@acme.com"],
  ["o'brien+crm@mail.acme.co.uk", "o'brien+crm@mail.acme.co.uk"],
  ["ada_b-c.d@a-b.example", "ada_b-c.d@a-b.example"],
  ["用户@例子.中国", "用户@例子.中国"],
  ["jo@उदाहरण.भारत", "jo@उदाहरण.भारत"],
])("%j is an e-mail address", (given, kept) => {
  expect(EmailSchema.parse(given)).toBe(kept);
});

test.each([
  "",
  "jo",
  "@acme.com",
  "jo@",
  "jo@acme",
  "jo@@acme.com",
  "jo@acme..com",
  "jo@-acme.com",
  "jo@acme-.com",
  ".jo@acme.com",
  "jo.@acme.com",
  "j..o@acme.com",
  "jo berg@acme.com",
  "jo@acme.com, ko@acme.com",
  "Jo <jo@acme.com>",
  "jo@acme.com\nbcc:all@acme.com",
  "jo@ac\0me.com",
  "jo@ac_me.com",
  `${"j".repeat(65)}@acme.com`,
  `jo@${"a".repeat(64)}.com`,
  `jo@${"a.".repeat(140)}com`,
])("%j is none", (given) => {
  expect(EmailSchema.safeParse(given).success).toBe(false);
});

test("a long text that is none is told in one go", () => {
  expect(EmailSchema.safeParse(`${"a.".repeat(50_000)}@`).success).toBe(false);
});
