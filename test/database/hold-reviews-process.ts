import { holdDueReviews } from "../../server/reviews/hold-due-reviews.ts";
import { openPostgres } from "../../server/store/open-postgres.ts";
import { taskTableDesk } from "./task-table.ts";

/** One instance that does nothing but hold reviews: `node hold-reviews-process.ts DATABASE_URL TODAY`. */
const [url = "", today = ""] = process.argv.slice(2);
const database = openPostgres(url, (error) => console.error(error.message));
const failed = (portalId: number, error: unknown) => console.error(portalId, error);
const round = await holdDueReviews(
  { database, desk: taskTableDesk, today: () => today, failed },
  new AbortController().signal,
);
process.stdout.write(`${JSON.stringify(round)}\n`);
await database.close();
