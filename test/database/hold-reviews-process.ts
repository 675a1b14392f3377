import type { TaskOutbox } from "../../server/reviews/task-outbox.ts";
import { openPostgres } from "../../server/store/engine/open-postgres.ts";
import { lookAtAll } from "./review-database.ts";
import { taskTable } from "./task-table.ts";

/**
 * One instance that does nothing but hold reviews: `node hold-reviews-process.ts DATABASE_URL TODAY [PORTAL]`. At that
 * portal it is killed in the middle: its review and its tier are recorded, its notice is written and not committed.
 */
const [url = "", today = "", fatalPortal = ""] = process.argv.slice(2);

const outbox: TaskOutbox = {
  ...taskTable,
  async wantTasks(transaction, portalId, tasks) {
    await taskTable.wantTasks(transaction, portalId, tasks);
    if (portalId === Number(fatalPortal)) process.kill(process.pid, "SIGKILL");
  },
};
const database = openPostgres(url, (error) => console.error(error.message));
const round = await lookAtAll(database, today, (error) => console.error(error), outbox);
process.stdout.write(`${JSON.stringify(round)}\n`);
await database.close();
