/** The property on tasks that HubSpot keeps unique: asking for a task twice makes it once. */
export const TASK_KEY_PROPERTY = "pp_task_key";
