import type { Requirement } from "@partner-standing/contract/programs/scorecard";

/** Whether a requirement keeps its tier out of reach. */
export function isBlocking({ level, met }: Requirement): boolean {
  return level === "required" && !met;
}
