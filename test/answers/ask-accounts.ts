import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { reviewPortal } from "../../server/reviews/hold-reviews.ts";
import { crmTasks } from "../../server/reviews/task-outbox.ts";
import { openEmbeddedTestDatabase } from "../database/test-databases.ts";
import { accountsOn } from "../service/accounts-on.ts";
import type { Answer } from "../service/start-test-service.ts";

/** The day that the answers are of, where nothing else is said. */
export const TODAY = "2026-11-22";

/** Accounts whose CRM has never been read: a technology partner's and a solutions partner's. */
export const UNREAD = 1_234_699;
export const UNREAD_PARTNER = 1_236_099;

interface Asking {
  /** Ada where nobody is named. */
  userId?: string;
  /** What is posted; without one it is a question. */
  body?: Record<string, unknown>;
  /** The day on which it is asked. */
  on?: string;
}

/** Asks the service about accounts as HubSpot does; where it refuses, it throws. */
export interface Accounts {
  ask: <Data = Record<string, unknown>>(portalId: number, path: string, asking?: Asking) => Promise<Data>;
  /** Saves a section of the settings as the page does. */
  change: (portalId: number, section: string, changes: Record<string, unknown>) => Promise<void>;
  /** What the service does on this day without being asked: it holds reviews. */
  live: (portalId: number, day: string) => Promise<void>;
  close: () => Promise<void>;
}

export async function openAccounts(snapshots: PortalSnapshot[]): Promise<Accounts> {
  const database = await openEmbeddedTestDatabase();
  let today = TODAY;
  const service = await accountsOn(database, snapshots, {
    today: () => today,
    read: (portalId) => portalId !== UNREAD,
  });
  let writes = 0;

  const ask: Accounts["ask"] = async (portalId, path, { userId = "501", body, on = TODAY } = {}) => {
    today = on;
    const posted = body && { method: "POST", body: JSON.stringify({ ...body, idempotencyKey: `write-${++writes}` }) };
    const response = await service.send(path, { portalId, userId, ...posted });
    const answer = (await response.json()) as Answer;
    if (!answer.ok) throw new Error(`${path} of ${portalId}: ${JSON.stringify(answer.error)}`);
    return answer.data as never;
  };

  async function change(portalId: number, section: string, changes: Record<string, unknown>): Promise<void> {
    const { version } = await ask<{ version: number }>(portalId, "/api/settings");
    await ask(portalId, "/api/settings", { body: { section, version, changes } });
    const isDeriving = async () =>
      (await ask<{ freshness: { deriving: boolean } }>(portalId, "/api/standing")).freshness.deriving;
    while (await isDeriving()) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  return {
    ask,
    change,
    async live(portalId, day) {
      today = day;
      await reviewPortal({ database, outbox: crmTasks, today: () => day }, portalId);
    },
    async close() {
      await service.close();
      await database.close();
    },
  };
}
