import { expect, test } from "vitest";
import { mergeCitations } from "./merge-citations.ts";

test("citations of one document become one, its lines ascending and each named once", () => {
  const cited = [
    { document: "a", lines: "214, 896" },
    { document: "b", lines: "7" },
    { document: "a", lines: "90-92, 214" },
  ];
  expect(mergeCitations(cited)).toEqual([
    { document: "a", lines: "90-92, 214, 896" },
    { document: "b", lines: "7" },
  ]);
});

test("no citations stay none", () => {
  expect(mergeCitations([])).toEqual([]);
});
