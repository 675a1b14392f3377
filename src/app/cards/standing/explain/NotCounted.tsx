import type { Explanation } from "@partner-standing/contract/standing/standing";
import { ProblemList } from "../../frame/ProblemList.tsx";
import { useStanding } from "../standing-context.ts";
import { figureViewModel } from "./explanation-view-model.ts";

/** What a figure leaves out until somebody repairs it. */
export function NotCounted({ explanation }: { explanation: Explanation }) {
  const { reader } = useStanding();
  const { problems } = figureViewModel(explanation, reader);
  return problems.length > 0 && <ProblemList title={reader.messages.explain.notCounted} problems={problems} />;
}
