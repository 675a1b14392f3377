import type { Queryable } from "../../server/store/engine/database.ts";
import type { TaskOutbox } from "../../server/reviews/task-outbox.ts";
import { sql } from "../../server/store/engine/sql.ts";
import type { WantedTask } from "../../server/store/outbox/crm-tasks.ts";

/** A task outbox that keeps tasks in a table without any key: giving a task twice would show. */
export async function createTaskTable(database: Queryable): Promise<void> {
  await database.query({
    name: "",
    text: "create table if not exists given_tasks (portal_id bigint, key text, task jsonb, state text)",
    values: [],
  });
}

async function end(transaction: Queryable, portalId: number, keys: string[], state: string): Promise<void> {
  await transaction.query(sql`
    update given_tasks set state = ${state} where portal_id = ${portalId} and key = any(${keys}::text[])`);
}

/** The language is the portal's business; here its id decides. */
export const taskTable: TaskOutbox = {
  async wantTasks(transaction, portalId, tasks) {
    for (const task of tasks)
      await transaction.query(sql`
        insert into given_tasks (portal_id, key, task, state)
        values (${portalId}, ${task.key}, ${JSON.stringify(task)}::jsonb, 'open')`);
  },
  completeTasks: (transaction, portalId, keys) => end(transaction, portalId, keys, "completed"),
  dropTasks: (transaction, portalId, keys) => end(transaction, portalId, keys, "dropped"),
  recipientOf: async (_transaction, portalId, email) => ({
    ownerId: email === "ada@partner.example" ? "501" : null,
    language: (["en", "de", "fr"] as const)[portalId % 3] ?? "en",
  }),
};

export interface GivenTask {
  portalId: number;
  key: string;
  task: WantedTask;
  state: string;
}

export async function givenTasks(database: Queryable, portalId: number): Promise<GivenTask[]> {
  return database.query<GivenTask>(sql`
    select portal_id as "portalId", key, task, state from given_tasks where portal_id = ${portalId} order by key`);
}
