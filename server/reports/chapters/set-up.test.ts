import type { Standing } from "@partner-standing/contract/standing/standing";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { expect, test } from "vitest";
import { createTeller } from "../teller.ts";
import { notSetUpChapter } from "./set-up.ts";

const standing = { setUp: { missing: ["tier", "contacts"], of: 6 } } as unknown as Standing;
const told = (language: (typeof LANGUAGES)[number]) =>
  notSetUpChapter(standing, createTeller(language, "Europe/Berlin", "2026-11-22"));

test("an account that is not set up reads each step, whether it is done, where it is entered and what for", () => {
  const { tier, lines, tables } = told("en");
  expect(tier).toEqual({ text: "Not set up: 4 of 6", tone: "warning", since: "" });
  expect(lines.map(({ title }) => title)).toEqual(["The app does not know your tier yet"]);
  const [table] = tables;
  expect(table?.title).toBe("Set up: 4 of 6");
  expect(table?.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
    ["Connection", "Done"],
    ["Programs", "Done"],
    ["Tier", "Open"],
    ["CRM properties", "Done"],
    ["Points of contact", "Open"],
    ["Exchange rates", "Done"],
  ]);
  expect(table?.rows[2]?.cells[2]).toBe(
    "Programs: the tier that HubSpot credits to you. Unlocks the next review, what it would change, and the way to the next tier.",
  );
});

test.each(LANGUAGES)("it reads well in %s", (language) => {
  expect(JSON.stringify(told(language))).not.toMatch(/undefined|NaN|\[object|You hold no tier/);
});
