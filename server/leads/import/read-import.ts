import { type ImportFault, MOST_IMPORT_ROWS } from "@partner-standing/contract/leads/lead-import";
import { type TableRow, readTable, withoutEnd } from "../../facts/pasted-table.ts";
import { type DomainVerdict, domainOf } from "../../rules/packs/registration/lead-domain.ts";
import { addressesIn } from "../../store/mirror/contacts.ts";

/** How columns of domains and of e-mail addresses are called, in exports of HubSpot and of others, without blanks and accents. */
const DOMAIN_COLUMNS = new Set(
  `domain domains domainname companydomain companydomainname website websiteurl websiteaddress webaddress web url site
   homepage unternehmensdomain domainnamedesunternehmens domaindesunternehmens webseite webseitenurl webadresse
   internetadresse internetseite domaine nomdedomaine nomdedomainedelentreprise domainedelentreprise siteweb siteinternet
   urldusiteweb adressedusiteweb`.split(/\s+/),
);
const EMAIL_COLUMNS = new Set(
  `email emails emailaddress mail mailaddress workemail emailadresse mailadresse geschaftlicheemail adresseemail adressemail
   adressedemessagerie courriel emailprofessionnel`.split(/\s+/),
);

const plainName = (name: string) =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** Whom a row means: at least one of the two. */
export interface ImportRow {
  line: number;
  /** Registrable. */
  domain: string | null;
  /** In small letters, with the registrable domain behind it, or what is wrong with that as the domain of a lead. */
  email: { address: string; domain: string | null; fault: ImportFault | null } | null;
  /** Where it says so, of the columns that are read: the domain, else the address. */
  column: number;
}

/** A row of which nothing is registered, because of how it is written. */
interface UnreadRow {
  line: number;
  column?: number;
  fault: ImportFault;
}

interface Cell {
  column: number;
  value: string;
}

interface ReadImport {
  rows: ImportRow[];
  unread: UnreadRow[];
  count: number;
  columns: { read: string[]; ignored: string[] };
}

/** What a column holds, and which of those that are read it is; null for one that is not. */
type Column = { kind: "domain" | "email"; column: number } | null;

function kindOf(name: string): "domain" | "email" | null {
  const plain = plainName(name);
  return DOMAIN_COLUMNS.has(plain) ? "domain" : EMAIL_COLUMNS.has(plain) ? "email" : null;
}

const faultIn = (verdict: DomainVerdict): ImportFault | null =>
  verdict.domain === null ? (verdict.fault as ImportFault) : null;

const readDomain = (text: string, own: string[]) => domainOf({ website: text, companyDomain: null, email: null }, own);

function readAddress(text: string, ownDomains: string[]): ImportRow["email"] {
  const [address, ...others] = new Set(addressesIn(text));
  if (address === undefined || others.length > 0) return null;
  const verdict = domainOf({ website: null, companyDomain: null, email: address }, ownDomains);
  return { address, domain: verdict.domain, fault: faultIn(verdict) };
}

/** A list without names of columns: one domain or address a line. */
const isNameless = ([only = "", ...others]: string[]) =>
  others.length === 0 && kindOf(only) === null && (only.includes("@") || readDomain(only, []).domain !== null);

function readRow({ line, cells: all }: TableRow, columns: Column[], ownDomains: string[]): ImportRow | UnreadRow {
  const cells = withoutEnd(all, columns.length);
  if (cells.length !== columns.length) return { line, fault: "cells" };
  /** The first that is filled: exports have a domain and a website. */
  const cellOf = (kind: "domain" | "email"): Cell | null => {
    const place = columns.findIndex((column, at) => column?.kind === kind && cells[at]);
    const column = columns[place]?.column;
    return column === undefined ? null : { column, value: cells[place] ?? "" };
  };
  const [site, mailbox] = [cellOf("domain"), cellOf("email")];
  const email = mailbox && readAddress(mailbox.value, ownDomains);
  if (mailbox && !email) return { line, fault: "malformed", column: mailbox.column };
  const read = site && readDomain(site.value, ownDomains);
  const fault = read && faultIn(read);
  if (site && fault) return { line, fault, column: site.column };
  const column = (site ?? mailbox)?.column;
  return column === undefined ? { line, fault: "missing" } : { line, domain: read?.domain ?? null, email, column };
}

/** In a list without names what has an @ is an address. */
const columnOfNameless = ({ cells: [cell = ""] }: TableRow): Column[] => [
  { kind: cell.includes("@") ? "email" : "domain", column: 0 },
];

const nothing = (columns: ReadImport["columns"], ...unread: UnreadRow[]): ReadImport => ({
  ...{ rows: [], unread, count: 0, columns },
});

/**
 * Reads a pasted list of leads: a table whose first row names a column of domains, of e-mail addresses or both, or a list
 * of domains and addresses, one a line. Either all of a row is read or nothing of it.
 */
export function readImport(csv: string, ownDomains: string[]): ReadImport {
  const { rows, brokenAt } = readTable(csv);
  const [top, ...others] = rows;
  const names = top ? withoutEnd(top.cells, top.cells.length - 1) : [];
  const nameless = isNameless(names);
  const read = nameless ? [""] : names.filter((name) => kindOf(name) !== null);
  const columns = { read, ignored: nameless ? [] : names.filter((name) => kindOf(name) === null) };
  const body = nameless ? rows : others;
  const beyond = body[MOST_IMPORT_ROWS];
  const broken = brokenAt.map((line): UnreadRow => ({ line, fault: "quotes" }));
  if (broken.length > 0) return nothing(columns, ...broken);
  if (!top) return nothing(columns, { line: 1, fault: "no-row" });
  if (read.length === 0) return nothing(columns, { line: top.line, fault: "no-column" });
  if (body.length === 0) return nothing(columns, { line: top.line + 1, fault: "no-row" });
  if (beyond) return nothing(columns, { line: beyond.line, fault: "too-many-rows" });
  let column = 0;
  const named = names.map((name): Column => {
    const kind = kindOf(name);
    return kind && { kind, column: column++ };
  });
  const all = body.map((row) => readRow(row, nameless ? columnOfNameless(row) : named, ownDomains));
  return {
    rows: all.filter((row) => "email" in row),
    unread: all.filter((row) => "fault" in row),
    count: body.length,
    columns,
  };
}
