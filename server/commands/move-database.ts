import { openDatabase } from "../store/engine/open-database.ts";
import { copyDatabase } from "../store/engine/copy-database.ts";

/** `npm run move-database -- FROM TO`: each a directory of the embedded database or the address of a PostgreSQL server. */
const asPlace = (text: string) => (/^postgres(ql)?:\/\//.test(text) ? { url: text } : { directory: text });

async function main([from, to]: string[]): Promise<void> {
  if (!from || !to) throw new Error("Say from where and to where: npm run move-database -- .data postgres://…");
  const source = await openDatabase(asPlace(from), () => undefined);
  const target = await openDatabase(asPlace(to), () => undefined);
  try {
    for (const [table, rows] of Object.entries(await copyDatabase(source, target))) console.log(`${table}: ${rows}`);
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
