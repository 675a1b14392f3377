import path from "node:path";
import { describe, expect, it } from "vitest";
import { findExtensions } from "./find-extensions.ts";
import { SRC_DIR } from "./project-folders.ts";

const fixture = path.join(import.meta.dirname, "fixture");

describe("extensions of a project", () => {
  it("are found by their hsmeta files", () => {
    const found = findExtensions(fixture).map(({ uid, location, name }) => ({ uid, location, name }));
    expect(found).toEqual([
      { uid: "fixture_preview", location: "crm.preview", name: "At a glance" },
      { uid: "fixture_settings", location: "settings", name: undefined },
      { uid: "fixture_sidebar", location: "crm.record.sidebar", name: "Small card" },
      { uid: "fixture_tab", location: "crm.record.tab", name: "Every component" },
    ]);
  });

  it("do not have to exist", () => {
    expect(findExtensions("/nowhere")).toEqual([]);
    expect(Array.isArray(findExtensions(SRC_DIR))).toBe(true);
  });
});
