/** Chooses between two forms as the language does: in French, 0 is singular. */
export function pluralIn(tag: string): (count: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(tag);
  return (count, one, other) => (rules.select(count) === "one" ? one : other);
}
