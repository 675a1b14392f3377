import { expect, test } from "vitest";
import { seal, SealError, unseal } from "./tokens.ts";

const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);
const flip = (text: string, at: number) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);

test("what was sealed is opened again, and no two sealed texts are alike", () => {
  const first = seal("refresh-täg", [NEW], "portal 1");
  expect(unseal(first, [NEW], "portal 1")).toBe("refresh-täg");
  expect(first).not.toContain("refresh");
  expect(seal("refresh-täg", [NEW], "portal 1")).not.toBe(first);
});

test("it opens the test vector of the cipher's designers (McGrew and Viega, test case 14)", () => {
  const key = Buffer.alloc(32);
  const sealed = Buffer.from("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919", "hex");
  const id = seal("", [key], "").split(".")[0];
  const text = `${id}.${Buffer.alloc(12).toString("base64url")}.${sealed.toString("base64url")}`;
  expect(unseal(text, [key], "")).toBe("\0".repeat(16));
});

test("a new key seals, and the old one still opens what it sealed until it is taken away", () => {
  const before = seal("token", [OLD], "portal 1");
  expect(unseal(before, [NEW, OLD], "portal 1")).toBe("token");
  const after = seal("token", [NEW, OLD], "portal 1");
  expect(unseal(after, [NEW], "portal 1")).toBe("token");
  expect(() => unseal(before, [NEW], "portal 1")).toThrow(/not in TOKEN_ENCRYPTION_KEY/);
});

test("a token of one portal does not open for another", () => {
  expect(() => unseal(seal("token", [NEW], "portal 1"), [NEW], "portal 2")).toThrow(SealError);
});

test("not one character can be changed", () => {
  const sealed = seal("token", [NEW], "portal 1");
  const changed = [...sealed].flatMap((character, at) => (character === "." ? [] : [flip(sealed, at)]));
  // The last character of each part may hold bits that base64 ignores.
  const same = changed.filter((text) => {
    try {
      return unseal(text, [NEW], "portal 1") !== "token";
    } catch (error) {
      return !(error instanceof SealError);
    }
  });
  expect(same).toEqual([]);
  expect(() => unseal(flip(sealed, sealed.length - 5), [NEW], "portal 1")).toThrow(SealError);
  for (const text of ["", "a", "a.b", "a.b.c", sealed.slice(0, -30)])
    expect(() => unseal(text, [NEW], "portal 1")).toThrow(SealError);
});
