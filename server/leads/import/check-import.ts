import type { ImportCheck, ImportFault, LeadRow, RefusedRow } from "@partner-standing/contract/leads/lead-import";
import { OBJECT_TYPE_IDS, type RecordId } from "../../facts/record-id.ts";
import { registrableDomain } from "../../rules/packs/registration/registrable-domain.ts";
import type { Queryable } from "../../store/engine/database.ts";
import { companiesOfDomains } from "../../store/mirror/companies.ts";
import { contactsOfAddresses } from "../../store/mirror/contacts.ts";
import { speakersForDomains } from "../../store/mirror/records-of-domain.ts";
import { type ManyRefusal, type ManyVerdict, judgeMany } from "../judge-many.ts";
import type { LeadContext } from "../lead-context.ts";
import { keyOfRecord, readLeadRecords } from "../lead-record.ts";
import { type ImportRow, readImport } from "./read-import.ts";

const present = (texts: (string | null)[]) => [...new Set(texts)].filter((text) => text !== null);

/** The first of each key stands. */
const firstBy = <Row>(rows: Row[], key: (row: Row) => string, id: (row: Row) => string) =>
  new Map(rows.toReversed().map((row) => [key(row), id(row)]));

/** The domain that a row is looked for by where no contact has its address; a mailbox of everybody stands for nobody. */
const soughtDomain = ({ domain, email }: ImportRow) => domain ?? email?.domain ?? null;

/**
 * Finds the record of each row: the contact with its address, else the company of its domain, else the contact that speaks
 * for the domain.
 */
async function findRecords(
  database: Queryable,
  portalId: number,
  rows: ImportRow[],
): Promise<(row: ImportRow) => RecordId | null> {
  const mailboxes = rows.flatMap(({ email }) => email ?? []);
  const addresses = present(mailboxes.map(({ address }) => address));
  const contacts = await contactsOfAddresses(database, portalId, {
    addresses,
    domains: present(addresses.map((address) => registrableDomain(address).domain ?? "")),
  });
  const byAddress = firstBy(
    contacts,
    ({ email }) => email,
    ({ id }) => id,
  );
  const domains = present(rows.map(soughtDomain));
  const owners = await companiesOfDomains(database, portalId, domains);
  const byDomain = new Map(owners.map(({ domain, id }) => [domain, id]));
  const ownerless = domains.filter((domain) => !byDomain.has(domain));
  const speakers = await speakersForDomains(database, portalId, ownerless);
  const bySpeaker = new Map(speakers.map(({ domain, id }) => [domain, id]));
  return (row) => {
    const contact = byAddress.get(row.email?.address ?? "");
    if (contact !== undefined) return { kind: "contacts", id: contact };
    const domain = soughtDomain(row) ?? "";
    const [company, speaker] = [byDomain.get(domain), bySpeaker.get(domain)];
    if (company !== undefined) return { kind: "companies", id: company };
    return speaker === undefined ? null : { kind: "contacts", id: speaker };
  };
}

const refused = ({ line, column }: ImportRow, fault: ImportFault, more: Partial<RefusedRow> = {}): RefusedRow => ({
  ...{ line, column, fault },
  ...more,
});

/** The refusal of a lead, told of its row; the same lead as another's stands in that one's line. */
function ofVerdict(row: ImportRow, { fault, sameAs, ...more }: ManyRefusal, all: { row: ImportRow }[]): RefusedRow {
  const same = sameAs === undefined ? undefined : all[sameAs]?.row.line;
  return refused(row, fault, { ...more, ...(same !== undefined && { otherLine: same }) });
}

/** A mailbox of everybody names no company: whoever has it must be in the CRM. */
const unknown = (row: ImportRow) => refused(row, (row.domain === null && row.email?.fault) || "no-record");

/**
 * Says of each row of a pasted list what registering its lead would come to, and writes nothing. The reads are as many for
 * five thousand rows as for one.
 */
export async function checkImport(database: Queryable, context: LeadContext, csv: string): Promise<ImportCheck> {
  const { portal, ownDomains } = context;
  const { portalId } = portal;
  const { rows, unread, count, columns } = readImport(csv, ownDomains);
  const recordOf = await findRecords(database, portalId, rows);
  const found = rows.map((row) => ({ row, record: recordOf(row) }));
  const leads = await readLeadRecords(
    database,
    portalId,
    found.flatMap(({ record }) => record ?? []),
  );
  const known = found.map(({ row, record }) => ({ row, lead: record && leads.get(keyOfRecord(record)) }));
  const strangers = known.flatMap(({ row, lead }) => (lead ? [] : unknown(row)));
  const named = known.flatMap(({ row, lead }) => (lead ? [{ row, lead }] : []));
  const verdicts = await judgeMany(
    database,
    context,
    named.map(({ row, lead }) => ({ lead, named: row.domain })),
  );
  const ready: LeadRow[] = [];
  const others: RefusedRow[] = [];
  for (const [place, { row, lead }] of named.entries()) {
    const verdict = verdicts[place] as ManyVerdict;
    const { kind, id } = lead.record;
    if (verdict.refusal) others.push(ofVerdict(row, verdict.refusal, named));
    else ready.push({ line: row.line, domain: verdict.domain, objectTypeId: OBJECT_TYPE_IDS[kind], objectId: id });
  }
  const refusals = [...unread, ...strangers, ...others];
  return { rows: count, columns, ready, refused: refusals.toSorted((a, b) => a.line - b.line) };
}
