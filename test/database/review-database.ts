import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { reviewPortal } from "../../server/reviews/hold-reviews.ts";
import type { TaskOutbox } from "../../server/reviews/task-outbox.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { forgetPortals } from "./forget-portals.ts";
import { createTaskTable, taskTable } from "./task-table.ts";
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

/** What a round did: portals looked at, reviews held. */
export interface Round {
  portals: number;
  reviews: number;
}

/** One turn for each portal on a day, or on each time zone's own day. Without `failed` a failure is the test's. */
export async function lookAtAll(
  database: Database,
  today: CalendarDate | ((timeZone: string) => CalendarDate),
  failed: (error: unknown) => void = (error) => {
    throw error;
  },
  outbox: TaskOutbox = taskTable,
): Promise<Round> {
  const reviewing = { database, outbox, today: typeof today === "string" ? () => today : today };
  const portals = await database.query<{ id: number }>({
    name: "",
    text: "select portal_id as id from portals where ending_since is null order by portal_id",
    values: [],
  });
  const round: Round = { portals: 0, reviews: 0 };
  for (const { id } of portals) {
    const { events } = await reviewPortal(reviewing, id).catch((error: unknown) => {
      failed(error);
      return { events: null };
    });
    if (events) round.portals++;
    round.reviews += events?.filter(({ kind }) => kind === "review").length ?? 0;
  }
  return round;
}
