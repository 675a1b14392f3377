import * as z from "zod/mini";

/**
 * A list that is of use without a few of its items: what is not as documented is left out. Where nothing is, the answer
 * is none.
 */
export function tolerantList<Item extends z.ZodMiniType>(item: Item) {
  const keep = z.transform((items: unknown[], context): z.output<Item>[] => {
    const kept = items.map((candidate) => z.safeParse(item, candidate)).filter(({ success }) => success);
    if (items.length > 0 && kept.length === 0)
      context.issues.push({ code: "custom", message: "not one is as documented", input: items });
    return kept.map(({ data }) => data as z.output<Item>);
  });
  return z.pipe(z.array(z.unknown()), keep);
}
