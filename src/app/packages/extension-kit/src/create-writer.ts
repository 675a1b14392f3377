import { PROBLEMS, type ProblemCode } from "@partner-standing/contract/answers/problem";
import { createIdempotencyKeys } from "./idempotency-keys.ts";
import type { Answer, AnswerReader, Failure, ServiceClient } from "./service-client.ts";

/** A refusal for business reasons is a decision; without an answer, or after a breakdown, nobody knows. */
function isDecided({ reason }: Failure): boolean {
  return PROBLEMS[reason as ProblemCode] === 200;
}

/**
 * Sends wishes to the service, each under a key of its own: a wish that was not answered keeps its key when it is sent
 * again. `prefix` begins the keys.
 */
export function createWriter(client: ServiceClient, prefix: string) {
  const keys = createIdempotencyKeys(prefix);
  return async function write<Data>(
    path: string,
    body: Record<string, unknown>,
    reader: AnswerReader<Data>,
  ): Promise<Answer<Data>> {
    const wish = { path, ...body };
    const answer = await client.post(path, { ...body, idempotencyKey: keys.keyFor(wish) }, reader);
    if (answer.ok || isDecided(answer)) keys.answered(wish);
    return answer;
  };
}
