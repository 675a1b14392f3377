import { FIELD_FAULTS } from "@partner-standing/contract/leads/lead";
import { disposableEmailBlocklist } from "disposable-email-domains-js";
import providers from "email-providers/all.json" with { type: "json" };
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases } from "../../../../test/cases.ts";
import { DOMAIN_CASES } from "./cases/domain-cases.ts";
import SPELLINGS from "./cases/domain-spellings.json" with { type: "json" };
import { PUBLIC_SUFFIX_CASES } from "./cases/public-suffix-cases.ts";
import { isFreeMail } from "./free-mail.ts";
import { domainOf } from "./lead-domain.ts";
import { hostsIn, registrableDomain } from "./registrable-domain.ts";
import { SITE_BUILDERS } from "./shared-hosts.ts";

interface Spelling {
  company: string | null;
  text: string;
  /** The registrable domain, or the fault where no company is named. */
  verdict: string;
}
const ALL: Spelling[] = SPELLINGS.map(([company, text, verdict]) => ({
  company: company ?? null,
  text: text ?? "",
  verdict: verdict ?? "",
}));

test.each(DOMAIN_CASES)("the registrable domain of $what ($text) is $domain", ({ text, domain }) => {
  expect(registrableDomain(text).domain).toBe(domain);
});

describe("thousands of spellings", () => {
  test("have the verdict that stands in the case file", () => {
    const wrong = ALL.flatMap(({ text, verdict }) => {
      const { domain, fault } = registrableDomain(text);
      return (domain ?? fault) === verdict ? [] : [{ text, verdict, got: domain ?? fault }];
    });
    expect(wrong).toEqual([]);
    expect(ALL.length).toBeGreaterThanOrEqual(2_000);
  });

  test("cleaned twice are what they were cleaned once", () => {
    for (const { text } of ALL) {
      const { domain } = registrableDomain(text);
      if (domain !== null) expect(registrableDomain(domain).domain).toBe(domain);
    }
  });

  test("of two companies never share a registration", () => {
    const companies = new Map<string, Set<string | null>>();
    for (const { company, text } of ALL.filter((spelling) => spelling.company !== null)) {
      const domain = registrableDomain(text).domain ?? "";
      companies.set(domain, (companies.get(domain) ?? new Set()).add(company));
    }
    expect([...companies].filter(([, of]) => of.size > 1)).toEqual([]);
  });
});

describe("whatever is written", () => {
  const alphabet = [
    ..."acme.deuk-_ \n;,@:/\\?#[]()<>%*1",
    "ü",
    "ß",
    "ｃ",
    "。",
    "\u200b",
    "\u00ad",
    "\u200d",
    "\u202e",
    "例",
  ];
  const text = fc.array(fc.constantFrom(...alphabet, "co.uk", "com", "https://", "www."), { maxLength: 24 });

  test("a cleaned domain stays what it is, in plain letters, and is no public suffix", () => {
    fc.assert(
      fc.property(
        text.map((letters) => letters.join("")),
        (written) => {
          const { domain } = registrableDomain(written);
          if (domain === null) return;
          expect(registrableDomain(domain).domain).toBe(domain);
          expect(domain).toMatch(/^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/);
          expect(registrableDomain(domain.slice(domain.indexOf(".") + 1)).domain).toBe(null);
        },
      ),
      { numRuns: cases(5_000) },
    );
  });

  test("invisible letters, capitals and full width change nothing", () => {
    const seen = fc.constantFrom(...ALL.filter(({ company }) => company).map(({ verdict }) => verdict));
    const unseen = fc.constantFrom("\u200b", "\u00ad", "\u2060", "\ufeff", "\u200e", "\u202a");
    const wide = (letter: string) =>
      /[a-z\d-]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter;
    fc.assert(
      fc.property(seen, unseen, fc.nat(30), fc.boolean(), (domain, letter, place, isWide) => {
        const isIdn = domain.includes("xn--");
        const at = domain.indexOf(".") < place ? domain.length : Math.min(place, domain.indexOf("."));
        const spelled = domain.slice(0, at) + letter + domain.slice(at);
        const letters = isIdn ? spelled : [...spelled].map((one) => (isWide ? wide(one) : one.toUpperCase())).join("");
        expect(registrableDomain(letters).domain).toBe(domain);
      }),
    );
  });
});

test.each(PUBLIC_SUFFIX_CASES)("the public suffix list says of %s: %s", (text, domain) => {
  const ascii = domain && URL.parse(`http://${domain}`)?.hostname;
  expect(registrableDomain(text).domain).toBe(ascii);
});

test("every customer of a site builder has a domain of its own, and the builder is none", () => {
  for (const host of SITE_BUILDERS) {
    expect(registrableDomain(`https://www.one.${host}/start`).domain).toBe(`one.${host}`);
    expect(registrableDomain(`two.${host}`).domain).toBe(`two.${host}`);
    expect(registrableDomain(`www.${host}`)).toEqual({ domain: null, fault: "platform" });
  }
});

describe("free mail", () => {
  const fault = (email: string) => {
    const verdict = domainOf({ website: null, companyDomain: null, email }, []);
    return verdict.domain === null ? [verdict.fault, verdict.property] : verdict.domain;
  };

  test.each(
    "gmx.ch gmx.co.uk fastmail.com tutanota.com hotmail.ch live.at posteo.de mail.de zohomail.com duck.com mozmail.com hispeed.ch chello.at aon.at op.pl tut.by ziggo.nl gmail.com web.de yopmail.com".split(
      " ",
    ),
  )("of %s is no company's domain", (provider) => {
    expect(fault(`jo@${provider}`)).toEqual(["free-mail", "website"]);
    expect(fault(`jo@mail.${provider}`)).toEqual(["free-mail", "website"]);
  });

  test("may be named in another script, or as one host of a company that gives other mailboxes to nobody", () => {
    expect(fault("jo@почта.рф")).toEqual(["free-mail", "website"]);
    expect(fault("jo@müll.email")).toEqual(["free-mail", "website"]);
    expect(fault("jo@privaterelay.appleid.com")).toEqual(["free-mail", "website"]);
    expect(isFreeMail("appleid.com", "appleid.com")).toBe(false);
  });

  test("is every host of the lists, as it would be read of anybody", () => {
    const hosts = [providers, disposableEmailBlocklist()].flat().flatMap(hostsIn);
    expect(hosts.length).toBeGreaterThan(15_000);
    expect(hosts.filter((host) => !isFreeMail(host, host))).toEqual([]);
  });
});

test("every fault of a text is one that the card has a sentence for", () => {
  for (const { company, verdict } of ALL) if (company === null) expect(FIELD_FAULTS).toContain(verdict);
});
