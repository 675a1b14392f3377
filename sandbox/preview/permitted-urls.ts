import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

export type Variables = Readonly<Record<string, string | number | boolean>>;

const AppMetaSchema = z.object({
  config: z.object({
    name: z.string(),
    permittedUrls: z.object({ fetch: z.array(z.string()).default([]), img: z.array(z.string()).default([]) }).default({
      fetch: [],
      img: [],
    }),
  }),
});

type AppMeta = z.infer<typeof AppMetaSchema>["config"];

/** The app's own configuration with its profile variables filled in, as HubSpot does at upload. */
export function readAppMeta(srcDir: string, variables: Variables): AppMeta {
  const file = path.join(srcDir, "app", "app-hsmeta.json");
  if (!existsSync(file)) return { name: "App", permittedUrls: { fetch: [], img: [] } };
  const { config } = AppMetaSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const fill = (urls: string[]) => urls.map((url) => substitute(url, variables));
  return {
    name: substitute(config.name, variables),
    permittedUrls: { fetch: fill(config.permittedUrls.fetch), img: fill(config.permittedUrls.img) },
  };
}

function substitute(text: string, variables: Variables): string {
  return text.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`app-hsmeta.json uses \${${name}}, which has no value`);
    return String(value);
  });
}

/** Compares origins as a whole: "https://a.example" must not admit "https://a.example.evil". */
export function isPermitted(url: URL, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => {
    if (!URL.canParse(prefix)) return false;
    const allowed = new URL(prefix);
    return url.origin === allowed.origin && url.pathname.startsWith(allowed.pathname);
  });
}
