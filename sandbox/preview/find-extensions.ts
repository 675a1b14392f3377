import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const ExtensionSchema = z.object({
  uid: z.string().regex(/^[\w.-]{1,64}$/),
  type: z.enum(["card", "settings", "page", "crm-bulk-action"]),
  config: z.object({
    entrypoint: z.string(),
    name: z.string().optional(),
    label: z.string().optional(),
    location: z.string().optional(),
    objectTypes: z.array(z.string()).default([]),
  }),
});

/** One UI extension of the project, as its `*-hsmeta.json` declares it. */
export interface Extension {
  uid: string;
  type: "card" | "settings" | "page" | "crm-bulk-action";
  /** Only cards and bulk actions bring a title of their own. */
  name: string | undefined;
  location: string;
  objectTypes: string[];
  entryPoint: string;
  /** The extension folder: all that HubSpot's build sees. */
  root: string;
  bundleName: string;
}

const DEFAULT_LOCATION = { card: "", settings: "settings", page: "pages", "crm-bulk-action": "crm.bulkActions" };

export function findExtensions(srcDir: string): Extension[] {
  const app = path.join(srcDir, "app");
  if (!existsSync(app)) return [];
  const folders = readdirSync(app, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .flatMap(({ name }) => metaFiles(path.join(app, name)))
    .flatMap((file) => readExtension(file, srcDir))
    .sort((a, b) => a.uid.localeCompare(b.uid));
}

function metaFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith("-hsmeta.json"))
    .map((name) => path.join(folder, name));
}

/** Webhooks and workflow actions are components too, but have nothing to show. */
function readExtension(file: string, srcDir: string): Extension[] {
  const { success, data } = ExtensionSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!success) return [];
  const { entrypoint, name, label, location, objectTypes } = data.config;
  const bundle = path.parse(entrypoint).name;
  return [
    {
      uid: data.uid,
      type: data.type,
      name: name ?? label,
      location: location ?? DEFAULT_LOCATION[data.type],
      objectTypes: objectTypes.map((type) => type.toLowerCase()),
      entryPoint: path.join(srcDir, entrypoint),
      root: path.dirname(file),
      bundleName: `${encodeURIComponent(bundle)}.js`,
    },
  ];
}
