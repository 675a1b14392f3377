import type { CrmObjects, CrmRecord, ObjectType } from "../crm/crm-objects.ts";
import type { Detail, RecordLine, RecordPage, RecordType } from "./preview-model.ts";

const ASSOCIATED: readonly ObjectType[] = ["companies", "contacts", "deals", "partner_clients", "tasks", "notes"];
const LINES_SHOWN = 8;

export function recordLine(type: ObjectType, record: CrmRecord): RecordLine {
  return { type, id: record.id, title: titleOf(type, record), details: detailsOf(type, record) };
}

export function recordPage(crm: CrmObjects, type: RecordType, record: CrmRecord): RecordPage {
  const associations = ASSOCIATED.map((toType) => {
    const ids = crm.associated(type, record.id, toType);
    const lines = ids.slice(0, LINES_SHOWN).flatMap((id) => {
      const other = crm.get(toType, id);
      return other ? [recordLine(toType, other)] : [];
    });
    return { type: toType, total: ids.length, lines };
  });
  return {
    type,
    id: record.id,
    title: titleOf(type, record),
    properties: record.properties,
    associations: associations.filter(({ total }) => total > 0),
  };
}

function titleOf(type: ObjectType, { id, properties: p }: CrmRecord): string {
  const person = [p["firstname"], p["lastname"]].filter(Boolean).join(" ");
  const titles: Record<ObjectType, string | null | undefined> = {
    companies: p["name"] || p["domain"],
    contacts: person || p["email"],
    deals: p["dealname"],
    tasks: p["hs_task_subject"],
    notes: plainText(p["hs_note_body"]),
    partner_clients: p["name"] || p["hs_name"] || p["domain"],
  };
  return titles[type] || `#${id}`;
}

function detailsOf(type: ObjectType, { properties: p }: CrmRecord): Detail[] {
  const text = (name: string): Detail[] => (p[name] ? [{ text: p[name] }] : []);
  const date = (name: string): Detail[] => (p[name] ? [{ date: p[name] }] : []);
  const amount: Detail[] = p["amount"] ? [{ amount: p["amount"], currency: p["deal_currency_code"] ?? null }] : [];
  const details: Record<ObjectType, Detail[]> = {
    companies: text("domain"),
    contacts: [...text("jobtitle"), ...text("email")],
    deals: [...amount, ...date("closedate")],
    tasks: date("hs_timestamp"),
    notes: date("hs_timestamp"),
    partner_clients: text("domain"),
  };
  return details[type];
}

function plainText(html: string | null | undefined): string {
  const text = (html ?? "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.length > 140 ? `${text.slice(0, 139)}…` : text;
}
