import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { Conflict, FieldChange, SaveSettings } from "@partner-standing/contract/settings/settings-change";
import { clientSourceOf } from "../facts/client-source.ts";
import { staleKinds } from "../facts/derived-from.ts";
import { answerOnce } from "../store/jobs/answer-once.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { markStale } from "../store/steps/derivations.ts";
import type { StoredPortal } from "../store/portals/portals.ts";
import { forgetReadings } from "../store/mirror/reconciliations.ts";
import { readSettings, replaceSettings } from "../store/settings/settings.ts";
import { changesSince, recordChange, type SettingsChange } from "../store/settings/settings-changes.ts";
import { readAnew } from "../sync/read/mapping-changes.ts";
import { changeSettings, fieldChanges } from "./change-settings.ts";
import { newestWithin, shortEntry } from "./page-size.ts";

export type SaveAnswer = { saved: true; readAgain: boolean } | { saved: false; conflict: Conflict };
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
