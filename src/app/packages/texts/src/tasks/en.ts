/** What is said where a task in the CRM is made, on a card or a page. */
export const en = {
  button: "Create task…",
  title: "Create a task in the CRM",
  owner: "For",
  nobody: "Nobody in particular",
  dueOn: "Due on",
  loading: "Fetching your colleagues",
  create: "Create task",
  created: (subject: string, date: string) => `Task created, due on ${date}: ${subject}`,
  refused: "No task was created",
};
export type TaskMessages = typeof en;
