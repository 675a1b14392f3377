import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { holdDueReviews, type Round } from "../../server/reviews/hold-reviews.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { forgetPortals } from "./forget-portals.ts";
import { createTaskTable, taskTableDesk } from "./task-table.ts";
import type { TestEngine } from "./test-databases.ts";

/** An empty database with a table for the tasks that staff are given. */
export async function openForReviews(open: TestEngine["open"]): Promise<Database> {
  const database = await open();
  await createTaskTable(database);
  return database;
}

export async function emptyReviewTables(database: Database): Promise<void> {
  await forgetPortals(database);
  await database.query({ name: "", text: "delete from given_tasks", values: [] });
}

/** One round over all portals on a day, or on each time zone's own day. Without `failed` a failure is the test's. */
export function lookAtAll(
  database: Database,
  today: CalendarDate | ((timeZone: string) => CalendarDate),
  failed: (error: unknown) => void = (error) => {
    throw error;
  },
): Promise<Round> {
  return holdDueReviews(
    {
      database,
      desk: taskTableDesk,
      today: typeof today === "string" ? () => today : today,
      failed: (_portalId, error) => failed(error),
    },
    new AbortController().signal,
  );
}
