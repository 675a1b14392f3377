import { describe, expect, it } from "vitest";
import { signV2, signV3 } from "./request-signature.ts";

const secret = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
const post = {
  method: "POST",
  url: "https://www.example.com/webhook_uri",
  body: "{'example_field':'example_value'}",
};

describe("HubSpot's published signature vectors", () => {
  it.each([
    [1693657560000, "K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y="],
    [1700000300000, "RnbPH7+UMKVkbV32P8bz450N4M56aPmcru1+D3kSDtw="],
  ])("v3, POST at %i", (timestamp, expected) => {
    expect(signV3(secret, post, timestamp)).toBe(expected);
  });

  it.each(["jo%40example.com", "jo@example.com"])("v3, GET with the e-mail written as %s", (email) => {
    const url = `https://api.example.com/v1/deals?userId=123&portalId=456&userEmail=${email}&appId=789`;
    expect(signV3(secret, { method: "get", url, body: "" }, 1700000300000)).toBe(
      "bNL0UkFIEzCnicV+L+MBwQfTkpLzcqYoSvWVdh9hcts=",
    );
  });

  it("v3 leaves every other escape as it is", () => {
    const signed = (url: string) => signV3(secret, { method: "GET", url, body: "" }, 1700000300000);
    expect(signed("https://a.example/x?q=M%C3%BCller%20%26%20Co")).not.toBe(
      signed("https://a.example/x?q=Müller & Co"),
    );
  });

  it("v2, GET and POST", () => {
    expect(signV2(secret, { method: "GET", url: post.url, body: "" })).toBe(
      "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e",
    );
    expect(signV2(secret, { ...post, body: '{"example_field":"example_value"}' })).toBe(
      "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900",
    );
  });
});
