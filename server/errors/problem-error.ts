import { PROBLEMS, type Problem, type ProblemCode } from "@partner-standing/contract/answers/problem";

/** Something the caller can understand and repair; anything else that is thrown is a bug or an outage. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, message: string, more: { field?: string; details?: unknown } = {}) {
    super(message);
    this.name = "ProblemError";
    this.problem = { code, message, ...more };
  }

  get status(): number {
    return PROBLEMS[this.problem.code];
  }
}
