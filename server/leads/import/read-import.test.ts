import { MOST_IMPORT_ROWS } from "@partner-standing/contract/leads/lead-import";
import { expect, test } from "vitest";
import { readImport } from "./read-import.ts";

const read = (csv: string) => readImport(csv, ["partner.example"]);

const MUSTER = { domain: "muster.example", address: "jo@muster.example" };
const meant = (csv: string) =>
  read(csv).rows.map(({ domain, email }) => ({ domain, ...(email && { address: email.address }) }));

test.each([
  ["commas", "Domain,E-mail\nmuster.example,jo@muster.example\n"],
  ["semicolons", "Domain;E-mail\r\nmuster.example;jo@muster.example\r\n"],
  ["tabs, the columns the other way round", "email\twebsite\njo@muster.example\tmuster.example"],
  ["old line breaks, blank lines before and behind", "\r \rDomain;E-mail\r\r;\rmuster.example;jo@muster.example\r\r"],
  ["line breaks of both kinds", "Domain;E-mail\nmuster.example;jo@muster.example\r\n\n"],
  ["a byte order mark and quotes", '\ufeff"Domain";"E-mail"\n"muster.example";"jo@muster.example"\n'],
  ["a separator at the end of each line", "Domain;E-mail;\nmuster.example;jo@muster.example;\n"],
  ["the names of a German export", "Domain-Name des Unternehmens;E-Mail-Adresse\nmuster.example;jo@muster.example"],
  ["the names of a French export", "Nom de domaine de l’entreprise;Adresse e-mail\nmuster.example;jo@muster.example"],
  ["an address for a domain", "URL,Mail\nHTTPS://WWW.Muster.EXAMPLE:443/de?x=1,Jo <JO@Muster.example>"],
  [
    "European numbers, days, and quoted line breaks in columns that are not read",
    'Umsatz;Seit;Notiz;Domain;E-mail\n1.234,50;31.12.2026;"zwei\nZeilen; ""hier""";muster.example;jo@muster.example',
  ],
  ["an empty first column, whose name is empty too", "\tDomain\tE-mail\n\tmuster.example\tjo@muster.example"],
  ["an empty domain beside a filled website", "Domain,Website,E-mail\n,muster.example,jo@muster.example"],
])("a list with %s is read", (_what, csv) => {
  expect(read(csv).unread).toEqual([]);
  expect(meant(csv)).toEqual([MUSTER]);
});

test("a list without names is read one domain or address a line, of which no column has a name", () => {
  expect(meant("muster.example\nHTTP://Other.example/\n\njo@third.example")).toEqual([
    { domain: "muster.example" },
    { domain: "other.example" },
    { domain: null, address: "jo@third.example" },
  ]);
  expect(read("muster.example;\nother.example\n").columns).toEqual({ read: [""], ignored: [] });
  expect(read("jo@muster.example").rows).toMatchObject([{ line: 1, domain: null }]);
});

test("names in other scripts are read as the domain system writes them", () => {
  expect(meant("domain\nMÜLLER.example\nxn--mller-kva.example\nｍｕｓｔｅｒ.example")).toEqual([
    { domain: "xn--mller-kva.example" },
    { domain: "xn--mller-kva.example" },
    { domain: "muster.example" },
  ]);
});

test("what is read and what is not is told by the names of the columns", () => {
  expect(read("Name;Domain;Ort;E-Mail\nMuster;muster.example;Kiel;").columns).toEqual({
    read: ["Domain", "E-Mail"],
    ignored: ["Name", "Ort"],
  });
});

test.each([
  ["two sites", "domain\na.example b.example", { line: 2, column: 0, fault: "malformed" }],
  ["no domain", "domain;x\nMuster GmbH;1", { line: 2, column: 0, fault: "malformed" }],
  ["an IP address", "domain\nhttp://10.0.0.1/", { line: 2, column: 0, fault: "ip-address" }],
  ["a free mailbox", "domain\ngmail.com", { line: 2, column: 0, fault: "free-mail" }],
  ["a disposable one", "domain\nmailinator.com", { line: 2, column: 0, fault: "free-mail" }],
  ["a social network", "web\nfacebook.com/muster", { line: 2, column: 0, fault: "platform" }],
  ["an own domain", "web\nwww.partner.example", { line: 2, column: 0, fault: "own-domain" }],
  ["HubSpot", "web\napp.hubspot.com", { line: 2, column: 0, fault: "hubspot-domain" }],
  [
    "an address without @ beside a good domain",
    "web,mail\nmuster.example,jo at muster",
    { line: 2, column: 1, fault: "malformed" },
  ],
  ["neither", "name,web,mail\nMuster,,", { line: 2, fault: "missing" }],
  ["a cell too many, by a decimal comma", "web,mrr\nmuster.example,1,5", { line: 2, fault: "cells" }],
  ["a cell too few, by a line break without quotes", "web;note\nmuster.example", { line: 2, fault: "cells" }],
  ["a line behind a cell of two", 'note,web\n"a\nb",c.example\nd,e', { line: 4, column: 0, fault: "malformed" }],
])("a row with %s is refused with its line and column, and no other", (_what, csv, unread) => {
  const ended = read(`${csv}\n`);
  expect(ended.unread).toEqual([unread]);
  expect(ended.rows.map(({ line }) => line)).not.toContain(unread.line);
});

test.each([
  ["nothing but blanks", " \n\n", { line: 1, fault: "no-row" }],
  ["names alone", "domain;email\n", { line: 2, fault: "no-row" }],
  ["no column of domains or addresses", "Firma;Ort\nMuster;Kiel", { line: 1, fault: "no-column" }],
  [
    "a quotation mark without another",
    'web;note\na.example;x\nb.example;"y\nc.example;z',
    { line: 3, fault: "quotes" },
  ],
  ["a quotation mark within quotes", 'web;note\na.example;"x "y" z"\nb.example;z', { line: 2, fault: "quotes" }],
  [
    "a row too many",
    `web${"\na.example".repeat(MOST_IMPORT_ROWS + 1)}`,
    { line: MOST_IMPORT_ROWS + 2, fault: "too-many-rows" },
  ],
])("of a list with %s nothing is read", (_what, csv, unread) => {
  expect(read(csv)).toMatchObject({ rows: [], unread: [unread] });
});
