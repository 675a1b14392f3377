import type { ProblemFilter } from "@partner-standing/contract/standing/data-problem-list";
import { dayBefore } from "@partner-standing/texts/formats/format-date";
import { AssignTask } from "../frame/AssignTask.tsx";
import { useHome } from "../frame/home-context.ts";
import { problemText } from "./problem-text.ts";

interface AssignProps {
  /** Which problems, and how many they are. */
  filter: ProblemFilter;
  count: number;
  /** The next review: what is repaired before it counts there. */
  review: string;
}

/** Makes one task in the CRM of all that is listed, for the owner whose problems they are. */
export function AssignRepair({ filter, count, review }: AssignProps) {
  const { reader, service } = useHome();
  const { assign } = problemText(reader).text;
  const shown = reader.count(count);
  return (
    <AssignTask
      id="assign-repair"
      button={assign.button(shown, count)}
      title={assign.title(shown, count)}
      by={dayBefore(review)}
      owner={filter.owner ?? null}
      plan={(task) => service.planRepair(filter, task)}
    />
  );
}
