import type { NoticeDesk } from "../../server/reviews/task-outbox.ts";
import { holdDueReviews } from "../../server/reviews/hold-reviews.ts";
import { openPostgres } from "../../server/store/engine/open-postgres.ts";
import { taskTableDesk } from "./task-table.ts";

/**
 * One instance that does nothing but hold reviews: `node hold-reviews-process.ts DATABASE_URL TODAY [PORTAL]`. At that
 * portal it is killed in the middle: its review and its tier are recorded, its notice is written and not committed.
 */
const [url = "", today = "", fatalPortal = ""] = process.argv.slice(2);

const desk: NoticeDesk = {
  ...taskTableDesk,
  async wantTasks(transaction, portalId, tasks) {
    await taskTableDesk.wantTasks(transaction, portalId, tasks);
    if (portalId === Number(fatalPortal)) process.kill(process.pid, "SIGKILL");
  },
};
const database = openPostgres(url, (error) => console.error(error.message));
const failed = (portalId: number, error: unknown) => console.error(portalId, error);
const round = await holdDueReviews({ database, desk, today: () => today, failed }, new AbortController().signal);
process.stdout.write(`${JSON.stringify(round)}\n`);
await database.close();
