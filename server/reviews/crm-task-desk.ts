import { completeTasks, dropTasks, wantTasks } from "../store/outbox/crm-tasks.ts";
import { ownerWithEmail } from "../store/mirror/owners.ts";
import { readSettings } from "../store/settings/settings.ts";
import type { NoticeDesk } from "./notice-desk.ts";

/** Notices as tasks in the CRM, in the language that the account has chosen for what is written there. */
export const crmTaskDesk: NoticeDesk = {
  wantTasks,
  completeTasks,
  dropTasks,
  async recipientOf(transaction, portalId, email) {
    const { language } = (await readSettings(transaction, portalId)).settings;
    const ownerId = email ? await ownerWithEmail(transaction, portalId, email) : null;
    return { ownerId, language: language ?? "en" };
  },
};
