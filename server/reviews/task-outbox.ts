import type { Queryable } from "../store/engine/database.ts";
import { ownerWithEmail } from "../store/mirror/owners.ts";
import { type WantedTask, completeTasks, dropTasks, wantTasks } from "../store/outbox/crm-tasks.ts";
import { readSettings } from "../store/settings/settings.ts";

/** Who reads a notice, and in which language. */
export interface Recipient {
  ownerId: string | null;
  language: "en" | "de" | "fr";
}

/** Where notices go. Everything happens in the transaction of the decision that a notice tells of. */
export interface TaskOutbox {
  wantTasks: (transaction: Queryable, portalId: number, tasks: WantedTask[]) => Promise<void>;
  completeTasks: (transaction: Queryable, portalId: number, keys: string[]) => Promise<void>;
  dropTasks: (transaction: Queryable, portalId: number, keys: string[]) => Promise<void>;
  /** The reader behind an e-mail address; without one, or for a stranger's, the account's language and nobody. */
  recipientOf: (transaction: Queryable, portalId: number, email: string | null) => Promise<Recipient>;
}

/** Notices as tasks in the CRM, in the language that the account has chosen for what is written there. */
export const crmTasks: TaskOutbox = {
  wantTasks,
  completeTasks,
  dropTasks,
  async recipientOf(transaction, portalId, email) {
    const { language } = (await readSettings(transaction, portalId)).settings;
    const ownerId = email ? await ownerWithEmail(transaction, portalId, email) : null;
    return { ownerId, language: language ?? "en" };
  },
};
