import path from "node:path";
import { describe, expect, it } from "vitest";
import { isPermitted, readAppMeta } from "./permitted-urls.ts";

const fixture = path.join(import.meta.dirname, "fixture");

describe("app-hsmeta.json", () => {
  it("has its profile variables filled in", () => {
    const { permittedUrls } = readAppMeta(fixture, { API_BASE_URL: "https://a.example" });
    expect(permittedUrls.fetch).toEqual(["https://a.example"]);
  });

  it("with a variable nobody gave is an error, as at upload", () => {
    expect(() => readAppMeta(fixture, {})).toThrow("API_BASE_URL");
  });

  it("may be missing", () => {
    expect(readAppMeta("/nowhere", {}).permittedUrls.fetch).toEqual([]);
  });
});

it.each([
  ["https://a.example/x", true],
  ["https://a.example.evil/x", false],
  ["http://a.example/x", false],
  ["https://a.example:8443/x", false],
])("%s under https://a.example: %s", (url, expected) => {
  expect(isPermitted(new URL(url), ["https://a.example"])).toBe(expected);
});
