import type { PortalSettings } from "@partner-standing/contract/settings";
import type { Conflict, FieldChange, SaveSettings } from "@partner-standing/contract/settings-change";
import { clientSourceOf } from "../facts/client-source.ts";
import { keepAnswer, takeIdempotencyKey } from "../store/answered-writes.ts";
import type { Database, Queryable } from "../store/database.ts";
import { lockFacts, type StoredPortal } from "../store/portals.ts";
import { readSettings, replaceSettings } from "../store/settings.ts";
import { changesSince, recordChange, type SettingsChange } from "../store/settings-changes.ts";
import { changeSettings, fieldChanges } from "./change-settings.ts";
import { newestWithin, shortEntry } from "./page-size.ts";

export type SaveAnswer = { saved: true; readAgain: boolean } | { saved: false; conflict: Conflict };

/** What a change of the settings means for what was derived from them; runs in its transaction. */
export interface Consequences {
  /** The deals' steps follow from the currency rates. */
  rederiveDeals: (transaction: Queryable, tenant: { portal: StoredPortal; settings: PortalSettings }) => Promise<void>;
  /** The clients' steps follow from what a managed client is, and from where clients are read. */
  rederiveClients: Consequences["rederiveDeals"];
  /** Everything known was read under the old names, or clients elsewhere. */
  readAnew: (
    transaction: Queryable,
    tenant: { portal: StoredPortal; settings: PortalSettings },
    changes: FieldChange[],
  ) => Promise<void>;
}

interface Save {
  database: Database;
  portal: StoredPortal;
  by: SettingsChange["by"];
  consequences: Consequences;
}

/** What decides whether activity in a client's account counts. */
const MANAGED_CREDIT = ["solutions.partnerEmployees", "ownDomains", "activityWindowDays"];

/** Bytes of JSON in which somebody is told what others saved. */
const SINCE_BYTES = 150_000;

async function savedSince(transaction: Queryable, portalId: number, version: number): Promise<Conflict["since"]> {
  const newest = (await changesSince(transaction, portalId, version)).toReversed();
  return newestWithin(SINCE_BYTES, newest.map(shortEntry)).toReversed();
}

const isMapping = ({ field }: FieldChange) => field.startsWith("properties.");

/** What follows from a change, in its transaction. @returns whether the CRM is read again */
async function followChange(
  transaction: Queryable,
  { portal, consequences }: Save,
  { before, after, changes }: { before: PortalSettings; after: PortalSettings; changes: FieldChange[] },
): Promise<boolean> {
  const tenant = { portal, settings: after };
  const source = clientSourceOf(after);
  const isMoved = source !== clientSourceOf(before);
  const isCredit = source !== null && changes.some(({ field }) => MANAGED_CREDIT.includes(field));
  if (changes.some(({ field }) => field === "usdRates")) await consequences.rederiveDeals(transaction, tenant);
  if (isMoved || isCredit) await consequences.rederiveClients(transaction, tenant);
  const readsAnew = changes.some(isMapping) || (isMoved && source !== null);
  if (readsAnew) await consequences.readAnew(transaction, tenant, changes);
  return readsAnew;
}

async function attempt(transaction: Queryable, save: Save, asked: SaveSettings): Promise<SaveAnswer> {
  const { portal, by } = save;
  const { portalId } = portal;
  const { version, settings: before } = await readSettings(transaction, portalId);
  if (version !== asked.version)
    return { saved: false, conflict: { version, since: await savedSince(transaction, portalId, asked.version) } };
  const settings = changeSettings(before, asked);
  const changes = fieldChanges(before, settings);
  if (changes.length === 0) return { saved: true, readAgain: false };
  const stored = await replaceSettings(transaction, portalId, version, settings);
  if (!stored) throw new Error(`The settings of portal ${portalId} changed while its facts were held`);
  await recordChange(transaction, portalId, { version: version + 1, section: asked.section, by, changes });
  return { saved: true, readAgain: await followChange(transaction, save, { before, after: settings, changes }) };
}

/**
 * Saves one section, built on a version of the settings: the settings, the audit list and what follows for the facts
 * in one transaction. Of two who build on the same version the second gets what the first changed. The same key does
 * nothing twice.
 */
export function saveSettings(save: Save, asked: SaveSettings): Promise<SaveAnswer> {
  const { portalId } = save.portal;
  const key = `settings ${asked.idempotencyKey}`;
  return save.database.transaction(async (transaction) => {
    // Whoever changes what facts follow from waits for whoever derives them.
    await lockFacts(transaction, portalId);
    const known = await takeIdempotencyKey(transaction, portalId, key);
    if (known) return known.answer as SaveAnswer;
    const answer = await attempt(transaction, save, asked);
    await keepAnswer(transaction, portalId, key, answer);
    return answer;
  });
}
