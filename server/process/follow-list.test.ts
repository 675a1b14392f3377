import { expect, test } from "vitest";
import { followList } from "./follow-list.ts";

const page = (ids: string, after: string | null) => ({ records: [...ids].map((id) => ({ id })), after });

test.each([
  ["ends", [page("ab", "1"), page("cd", "2"), page("e", null)], null],
  ["brings nothing at all", [page("", null)], null],
  ["repeats a few records at a page's edge", [page("ab", "1"), page("bc", "2"), page("c", null)], null],
  ["has an empty page in it", [page("ab", "1"), page("", "2"), page("c", "3"), page("", null)], null],
  ["answers the same cursor again", [page("ab", "1"), page("cd", "1")], /answered before, "1"/],
  ["goes in a circle", [page("ab", "1"), page("cd", "2"), page("ef", "1")], /answered before, "1"/],
  ["answers the same records under new cursors", [1, 2, 3, 4].map((n) => page("ab", String(n))), /nothing new.*"4"/],
  ["has empty pages without an end", [1, 2, 3].map((n) => page("", String(n))), /nothing new.*"3"/],
])("a list that %s", (_what, pages, because) => {
  const follow = followList(null);
  const said = pages.map(follow);
  expect(said.slice(0, -1).every((each) => each === null)).toBe(true);
  if (because === null) expect(said.at(-1)).toBeNull();
  else expect(said.at(-1)).toMatch(because);
});

test("a list that goes on where it was interrupted may not lead back there", () => {
  expect(followList("7")(page("ab", "7"))).toMatch(/answered before, "7"/);
});
