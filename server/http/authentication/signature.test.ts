import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { signatureOf, verifyOlderSignature, verifySignature } from "./signature.ts";

const SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
const URL = "https://www.example.com/webhook_uri";
const NOW = 1_700_000_300_000;

/** Recomputed with HubSpot's published examples; the last one carries an escaped e-mail address. */
const VECTORS = [
  {
    method: "POST",
    url: URL,
    body: "{'example_field':'example_value'}",
    timestamp: "1693657560000",
    signature: "K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=",
  },
  {
    method: "POST",
    url: URL,
    body: "{'example_field':'example_value'}",
    timestamp: String(NOW),
    signature: "RnbPH7+UMKVkbV32P8bz450N4M56aPmcru1+D3kSDtw=",
  },
  {
    method: "GET",
    url: "https://api.example.com/v1/deals?userId=123&portalId=456&userEmail=jo%40example.com&appId=789",
    body: "",
    timestamp: String(NOW),
    signature: "bNL0UkFIEzCnicV+L+MBwQfTkpLzcqYoSvWVdh9hcts=",
  },
];

const good = {
  method: "POST",
  body: Buffer.from("{'example_field':'example_value'}"),
  timestamp: String(NOW),
  signature: "RnbPH7+UMKVkbV32P8bz450N4M56aPmcru1+D3kSDtw=",
};
const against = { urls: [URL], secrets: [SECRET], now: NOW };

describe("the v3 signature", () => {
  test.each(VECTORS)("of $method $url is $signature", ({ method, url, body, timestamp, signature }) => {
    expect(signatureOf({ method, url, body: Buffer.from(body), timestamp }, SECRET).toString("base64")).toBe(signature);
  });

  test("lets a request through that HubSpot signed", () => {
    expect(verifySignature(good, against)).toEqual({ valid: true });
  });

  test.each([
    ["without a signature", { ...good, signature: undefined }, "missing"],
    ["without a timestamp", { ...good, timestamp: undefined }, "missing"],
    ["with an empty signature", { ...good, signature: "" }, "missing"],
    ["with another body", { ...good, body: Buffer.from("{}") }, "wrong"],
    ["with another method", { ...good, method: "PUT" }, "wrong"],
    ["with another signature", { ...good, signature: VECTORS[0]?.signature }, "wrong"],
    ["with a signature of another length", { ...good, signature: "AAAA" }, "wrong"],
    ["with a timestamp that is no number", { ...good, timestamp: "soon" }, "stale"],
    ["with NaN as its timestamp", { ...good, timestamp: "NaN" }, "stale"],
    ["with the timestamp of another request", { ...good, timestamp: String(NOW - 1000) }, "wrong"],
  ])("refuses a request %s", (_what, request, reason) => {
    expect(verifySignature(request, against)).toEqual({ valid: false, reason });
  });

  test.each([
    [300_000, true],
    [300_001, false],
    [-300_000, true],
    [-300_001, false],
  ])("a request %i ms old is accepted: %s", (age, valid) => {
    expect(verifySignature(good, { ...against, now: NOW + age }).valid).toBe(valid);
  });

  test("refuses a request signed for another address or with another secret", () => {
    expect(verifySignature(good, { ...against, urls: [`${URL}?portalId=1`] }).valid).toBe(false);
    expect(verifySignature(good, { ...against, secrets: ["another-secret-entirely"] }).valid).toBe(false);
  });

  test("accepts the old and the new secret while one is being replaced, and every public address", () => {
    expect(verifySignature(good, { ...against, secrets: ["the-new-secret", SECRET] }).valid).toBe(true);
    expect(verifySignature(good, { ...against, urls: ["http://localhost:3000/webhook_uri", URL] }).valid).toBe(true);
  });

  test("takes a signature over the address as it is written, as HubSpot's development proxy makes it, and over no third one", () => {
    const written = "https://api.example.com/v1?userEmail=jo%40example.com&a=%2540&b=%20";
    const over = (text: string) => {
      const hmac = createHmac("sha256", SECRET).update(`GET${text}${NOW}`);
      const request = {
        method: "GET",
        body: Buffer.alloc(0),
        timestamp: String(NOW),
        signature: hmac.digest("base64"),
      };
      return verifySignature(request, { ...against, urls: [written] }).valid;
    };
    expect(over(written)).toBe(true);
    expect(over(written.replace("jo%40", "jo@"))).toBe(true);
    for (const other of [decodeURIComponent(written), written.replace("%2540", "%40"), written.toLowerCase()])
      expect(over(other)).toBe(false);
  });

  test("decodes the twelve escapes that HubSpot decodes, in any case, and no others", () => {
    const sign = (url: string) =>
      signatureOf({ method: "GET", url, body: Buffer.alloc(0), timestamp: "1" }, SECRET).toString("hex");
    expect(sign("/a?b=%3a%2F%3f%40%21%24%27%28%29%2A%2c%3B")).toBe(sign("/a?b=:/?@!$'()*,;"));
    expect(sign("/a?b=%20%26%3D%2B%25")).not.toBe(sign("/a?b= &=+%"));
  });
});

describe("the v2 signature", () => {
  /** Recomputed with HubSpot's published examples (request validation, v2). */
  const posted = {
    method: "POST",
    body: Buffer.from('{"example_field":"example_value"}'),
    signature: "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900",
  };
  const asked = {
    method: "GET",
    body: Buffer.alloc(0),
    signature: "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e",
  };

  test.each([
    ["a body", posted],
    ["no body", asked],
  ])("lets a request with %s through that HubSpot signed", (_what, request) => {
    expect(verifyOlderSignature(request, against)).toEqual({ valid: true });
  });

  test.each([
    ["without a signature", { ...posted, signature: undefined }, "missing"],
    ["with another body", { ...posted, body: Buffer.from("{}") }, "wrong"],
    ["with another method", { ...posted, method: "PUT" }, "wrong"],
    ["with another signature", { ...posted, signature: asked.signature }, "wrong"],
    ["with a signature that is none", { ...posted, signature: good.signature }, "wrong"],
    ["with a signature of another length", { ...posted, signature: "95" }, "wrong"],
  ])("refuses a request %s", (_what, request, reason) => {
    expect(verifyOlderSignature(request, against)).toEqual({ valid: false, reason });
  });

  test("refuses a request signed for another address or with another secret", () => {
    expect(verifyOlderSignature(posted, { ...against, urls: [`${URL}/other`] }).valid).toBe(false);
    expect(verifyOlderSignature(posted, { ...against, secrets: ["another-secret-entirely"] }).valid).toBe(false);
  });
});
