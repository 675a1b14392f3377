import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { Conflict, FieldChange, SaveSettings } from "@partner-standing/contract/settings/settings-change";
import { isDeepStrictEqual } from "node:util";
import { clientSourceOf } from "../facts/client-facts.ts";
import { staleKinds } from "../facts/derived-from.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { answerOnce } from "../store/jobs/answer-once.ts";
import { forgetReadings } from "../store/mirror/reconciliations.ts";
import type { StoredPortal } from "../store/portals/portals.ts";
import { type SettingsChange, changesSince, recordChange } from "../store/settings/settings-changes.ts";
import { readSettings, replaceSettings } from "../store/settings/settings.ts";
import { markStale } from "../store/steps/derivations.ts";
import { readAnew } from "../sync/read/mapping-changes.ts";
import { newestWithin, shortEntry } from "./page-size.ts";

/** The form on file keeps what it says when the contacts change for the first time after it was filed elsewhere. */
function formOnFile(before: PortalSettings): PortalSettings["pocFormOnFile"] {
  const { pocFormSubmittedOn, pocFormOnFile, contacts, accountMapping } = before;
  return pocFormSubmittedOn === null ? null : (pocFormOnFile ?? { contacts, accountMapping });
}

/** The fields given, without those that were left out. */
function given<Changes extends object>(changes: Changes) {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof Changes]: Exclude<Changes[Name], undefined> };
}

/** The settings after a section was saved. */
export function changeSettings(
  before: PortalSettings,
  asked: Pick<SaveSettings, "section" | "changes">,
): PortalSettings {
  if (asked.section === "solutions") {
    const changes = asked.changes as Extract<SaveSettings, { section: "solutions" }>["changes"];
    const { activityWindowDays = before.activityWindowDays, ...membership } = given(changes);
    const solutions = { ...before.solutions, ...membership } as PortalSettings["solutions"];
    return { ...before, activityWindowDays, solutions };
  }
  if (asked.section !== "contacts") return { ...before, ...given(asked.changes) } as PortalSettings;
  const { contacts, ...others } = asked.changes as Extract<SaveSettings, { section: "contacts" }>["changes"];
  const named = { ...before.contacts, ...given(contacts ?? {}) };
  return { ...before, ...given(others), contacts: named, pocFormOnFile: formOnFile(before) } as PortalSettings;
}

/** Fields that are told part by part, so that the list says who changed and not that somebody did. */
const IN_PARTS = ["contacts", "properties", "solutions", "benefitsReceived"] as const;

function flat(settings: PortalSettings): Record<string, unknown> {
  // What the form on file says follows from filing and changing; both are told by themselves.
  const { pocFormOnFile: _copy, contacts, properties, solutions, benefitsReceived, ...fields } = settings;
  const parts = { contacts, properties, solutions, benefitsReceived } as Record<
    (typeof IN_PARTS)[number],
    Record<string, unknown>
  >;
  const named = IN_PARTS.flatMap((field) =>
    Object.entries(parts[field]).map(([name, value]) => [`${field}.${name}`, value] as const),
  );
  return { ...fields, ...Object.fromEntries(named) };
}

/** What differs, field by field. */
export function fieldChanges(before: PortalSettings, after: PortalSettings): FieldChange[] {
  const [old, now] = [flat(before), flat(after)];
  // A benefit of which everything is taken back has no field any more.
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => !isDeepStrictEqual(old[field], now[field]))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
}

type SaveAnswer = { saved: true; readAgain: boolean } | { saved: false; conflict: Conflict };
/** What is kept of it: who saved what, people's names among it, is in the audit list. */
type KeptAnswer = Extract<SaveAnswer, { saved: true }> | { saved: false; version: number };

interface Save {
  database: Database;
  portal: StoredPortal;
  by: SettingsChange["by"];
}

/** Bytes of JSON in which somebody is told what others saved. */
const SINCE_BYTES = 150_000;

/** What others saved between two versions, as much as can be told; the newest of it, oldest first. */
async function savedBetween(database: Queryable, portalId: number, span: { after: number; until: number }) {
  const newest = (await changesSince(database, portalId, span)).toReversed();
  return newestWithin(SINCE_BYTES, newest.map(shortEntry)).toReversed();
}

const isMapping = ({ field }: FieldChange) => field.startsWith("properties.");

/**
 * Notes what follows from a change, in its transaction: what has to be derived or read anew, which is done as work. That is
 * a few rows, however many records the account has.
 * @returns whether the CRM is read again
 */
async function followChange(
  transaction: Queryable,
  portal: StoredPortal,
  { before, after, changes }: { before: PortalSettings; after: PortalSettings; changes: FieldChange[] },
): Promise<boolean> {
  const { portalId } = portal;
  const source = clientSourceOf(after);
  const isMoved = source !== clientSourceOf(before);
  await markStale(transaction, portalId, staleKinds({ portal, settings: before }, { portal, settings: after }));
  // Its partner clients go: there is nothing left that was read.
  if (isMoved) await forgetReadings(transaction, portalId, ["partner_clients"]);
  const readsAnew = changes.some(isMapping) || (isMoved && source !== null);
  if (readsAnew) await readAnew(transaction, { portal, settings: after }, changes);
  return readsAnew;
}

async function attempt(transaction: Queryable, save: Save, asked: SaveSettings): Promise<KeptAnswer> {
  const { portal, by } = save;
  const { portalId } = portal;
  const { version, settings: before } = await readSettings(transaction, portalId);
  if (version !== asked.version) return { saved: false, version };
  const settings = changeSettings(before, asked);
  const changes = fieldChanges(before, settings);
  if (changes.length === 0) return { saved: true, readAgain: false };
  const stored = await replaceSettings(transaction, portalId, version, settings);
  if (!stored) throw new Error(`The settings of portal ${portalId} changed while its facts were held`);
  await recordChange(transaction, portalId, { version: version + 1, section: asked.section, by, changes });
  return { saved: true, readAgain: await followChange(transaction, portal, { before, after: settings, changes }) };
}

/**
 * Saves one section, built on a version of the settings: the settings, the audit list and what is to be done about the facts
 * in one transaction. Of two who build on the same version the second gets what the first changed. The same key does
 * nothing twice.
 */
export async function saveSettings(save: Save, asked: SaveSettings): Promise<SaveAnswer> {
  const { database, by } = save;
  const { portalId } = save.portal;
  const { idempotencyKey, ...body } = asked;
  const request = { write: "save-settings", actor: by.userId, idempotencyKey, body } as const;
  const answer = await answerOnce(database, portalId, request, (transaction) => attempt(transaction, save, asked));
  if (answer.saved) return answer;
  const { version } = answer;
  const since = await savedBetween(database, portalId, { after: asked.version, until: version });
  return { saved: false, conflict: { version, since } };
}
