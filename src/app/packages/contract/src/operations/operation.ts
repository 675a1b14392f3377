import type * as z from "zod/mini";

/**
 * One thing that can be asked of the service: where, and in which shape it answers. `Input` is the query of a `get` and the
 * body of the others. Its schema is the service's alone, so that no card pays for it.
 */
export interface Operation<Input extends object, Output> {
  /** HubSpot's fetch knows only GET and POST: what is put can be posted as well. */
  method: "get" | "post" | "put";
  path: string;
  output: z.ZodMiniType<Output>;
  /** Only a type; there is never a value. */
  takes?: Input;
}

/** Called twice: first with the input, which is only a type, then with what can be said by value. */
function operation(method: Operation<object, unknown>["method"]) {
  return <Input extends object>() =>
    <Output>(path: string, output: z.ZodMiniType<Output>): Operation<Input, Output> => ({ method, path, output });
}
export const get = operation("get");
export const post = operation("post");
export const put = operation("put");

/** The names that a query may have, each with one text. */
export type Query<Name extends string> = { [Each in Name]?: string | undefined };

/** The key under which a command that is sent again is done once. */
export interface Keyed {
  idempotencyKey: string;
}
