import { PROBLEMS, type ProblemCode } from "@partner-standing/contract/answers/problem";
import type { Keyed, Operation } from "@partner-standing/contract/operations/operation";
import { createIdempotencyKeys } from "./idempotency-keys.ts";
import type { Answer, Failure, ServiceClient } from "./service-client.ts";

/** A refusal for business reasons is a decision; without an answer, or after a breakdown, nobody knows. */
function isDecided({ reason }: Failure): boolean {
  return PROBLEMS[reason as ProblemCode] === 200;
}

/** What a command says, without its key. */
type Wish<Input> = Input extends unknown ? Omit<Input, keyof Keyed> : never;

/**
 * Sends wishes to the service, each under a key of its own: a wish that was not answered keeps its key when it is sent
 * again. `prefix` begins the keys.
 */
export function createWriter(client: ServiceClient, prefix: string) {
  const keys = createIdempotencyKeys(prefix);
  return async function write<Input extends Keyed, Data>(
    operation: Operation<Input, Data>,
    body: NoInfer<Wish<Input>>,
  ): Promise<Answer<Data>> {
    const wish = { path: operation.path, ...body };
    const answer = await client.ask(operation, { ...body, idempotencyKey: keys.keyFor(wish) } as unknown as Input);
    if (answer.ok || isDecided(answer)) keys.answered(wish);
    return answer;
  };
}
