import { ProblemError } from "../../errors/problem-error.ts";

/** What HubSpot said. @throws ProblemError when it did not answer in time */
export function answered<Value>(known: Value | "away"): Value {
  if (known !== "away") return known;
  throw new ProblemError(
    "upstream-unavailable",
    "HubSpot does not answer. Nothing was changed; try again in a minute.",
  );
}
