/** One SQL statement with its values beside it, never inside it. */
export interface Statement {
  /** Equal texts share a name, so that the server prepares each statement once per connection. */
  name: string;
  text: string;
  values: unknown[];
}

const prepared = new WeakMap<TemplateStringsArray, { name: string; text: string }>();
let statements = 0;

/** `` sql`select … where id = ${id}` `` : every `${value}` becomes a numbered parameter. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Statement {
  let known = prepared.get(strings);
  if (!known) {
    const text = strings.reduce((left, right, index) => `${left}$${index}${right}`);
    known = { name: `s${++statements}`, text };
    prepared.set(strings, known);
  }
  return { ...known, values };
}
