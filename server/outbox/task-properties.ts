import { Temporal } from "temporal-polyfill";
import type { WantedTask } from "../store/outbox/crm-tasks.ts";

const DUE_TIME = "09:00";

/** What HubSpot is told of a task: due at nine in the morning where the portal is. */
export function taskProperties(task: WantedTask, timeZone: string): Record<string, string> {
  const due = Temporal.PlainDate.from(task.dueOn).toZonedDateTime({ timeZone, plainTime: DUE_TIME });
  return {
    hs_timestamp: due.toInstant().toString(),
    hs_task_subject: task.subject,
    hs_task_body: task.body,
    hs_task_type: "TODO",
    hubspot_owner_id: task.ownerId ?? "",
  };
}
