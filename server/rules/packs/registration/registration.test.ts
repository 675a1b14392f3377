import { describe, expect, test } from "vitest";
import { domainOf, registrableDomain } from "./registrable-domain.ts";
import { daysLeft, expiresOn, isExpired } from "./registration-term.ts";

describe("the registrable domain", () => {
  test.each([
    ["muster.de", "muster.de"],
    ["https://www.Muster.DE:8443/kontakt?x=1", "muster.de"],
    ["shop.muster.co.uk", "muster.co.uk"],
    ["muster.de.", "muster.de"],
    ["jo.berg@mail.muster.de", "muster.de"],
    ["münchen-bau.de", "xn--mnchen-bau-9db.de"],
    ["XN--MNCHEN-BAU-9DB.de", "xn--mnchen-bau-9db.de"],
    ["atelier.myshopify.com", "atelier.myshopify.com"],
    ["kunde.example", "kunde.example"],
  ])("of %s is %s", (text, domain) => {
    expect(registrableDomain(text).domain).toBe(domain);
  });

  test.each(["", "muster", "co.uk", "muster .de", "localhost", "http://", "a_b.de/", "-"])("of %j is none", (text) => {
    expect(registrableDomain(text).domain).toBeNull();
  });
});

describe("a lead's domain", () => {
  const nothing = { website: null, companyDomain: null, email: null };

  test("comes from the contact's website, else the company, else the e-mail address", () => {
    const all = { website: "www.web.example", companyDomain: "firm.example", email: "jo@mail.example" };
    expect(domainOf(all, [])).toEqual({ domain: "web.example" });
    expect(domainOf({ ...all, website: " " }, [])).toEqual({ domain: "firm.example" });
    expect(domainOf({ ...all, website: null, companyDomain: null }, [])).toEqual({ domain: "mail.example" });
  });

  test.each([
    ["nothing filled in", nothing, "missing", "website"],
    ["an IP address", { ...nothing, website: "http://192.168.1.10/" }, "ip-address", "website"],
    ["an IPv6 address", { ...nothing, website: "http://[2001:db8::1]/" }, "ip-address", "website"],
    [
      "a malformed website, though the company has a domain",
      { ...nothing, website: "muster", companyDomain: "firm.example" },
      "malformed",
      "website",
    ],
    ["a free mailbox", { ...nothing, email: "jo@web.de" }, "free-mail", "website"],
    ["the partner's own domain", { ...nothing, email: "ada@team.partner.example" }, "own-domain", "email"],
    ["HubSpot's own domain", { ...nothing, companyDomain: "www.hubspot.com" }, "hubspot-domain", "domain"],
  ])("is refused for %s", (_what, sources, fault, property) => {
    expect(domainOf(sources, ["https://partner.example"])).toMatchObject({ domain: null, fault, property });
  });
});

describe("a registration", () => {
  test.each([
    ["2026-03-14", "2027-03-14"],
    ["2024-02-29", "2025-02-28"],
    ["2027-02-28", "2028-02-28"],
    ["2026-12-31", "2027-12-31"],
  ])("of %s expires on %s, and on that day it is expired, not before", (registered, expires) => {
    expect(expiresOn(registered)).toBe(expires);
    expect(isExpired(registered, expires)).toBe(true);
    expect(daysLeft(registered, expires)).toBe(0);
  });

  test("is not expired on the day before, with one day left", () => {
    expect(isExpired("2026-03-14", "2027-03-13")).toBe(false);
    expect(daysLeft("2026-03-14", "2027-03-13")).toBe(1);
    expect(daysLeft("2026-03-14", "2030-01-01")).toBe(0);
  });
});
