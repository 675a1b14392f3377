import { globSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { messagesIn, saidWith, type Message } from "@partner-standing/texts/fixtures/messages-in";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";

const TEXTS = path.join(import.meta.dirname, "../../src/app/packages/texts/src");

/** A text of the catalogues in every language. */
export interface PlacedText {
  /** Folder of the catalogue and keys, as in "settings/access/users". */
  place: string;
  said: Record<Language, string>;
}

/** The first name of a module that holds a catalogue is the catalogue; a folder without one of its own has none. */
async function catalogueIn(folder: string, language: Language): Promise<object> {
  const file = path.join(TEXTS, folder, `${language}.ts`);
  const module = (await import(pathToFileURL(file).href)) as Record<string, object>;
  const catalogue = module[language] ?? Object.values(module).find((value) => typeof value === "object");
  if (!catalogue) throw new Error(`${file} exports no catalogue: name it "${language}".`);
  return catalogue;
}

const GAP = { id: "marketplace-reviews", missing: 2, unit: "count" };
/** Texts that are not made of words and numbers alone. */
const SAMPLES: Record<string, unknown[]> = {
  "notices/formDue": ["leading", "X2"],
  "notices/formStale": ["leading"],
  "notices/dropAhead": ["leading", "rising", "X3", [GAP]],
  "notices/tierChanged": ["rising", "leading", "X3"],
};

/** Singular and plural where they differ, as "1 day / 2 days". */
function said(place: string, message: Message): string {
  const sample = SAMPLES[place];
  const made: unknown[] =
    sample && typeof message === "function" ? [message(...sample)] : [1, 2].map((count) => saidWith(message, count));
  const texts = made.map((text) => (typeof text === "string" ? text : Object.values(text as object).join("\n")));
  return [...new Set(texts)].join(" / ");
}

/** Catalogues that take up others come after them, so that a text is placed where it is written. */
function foldersOfCatalogues(): string[] {
  const folders = globSync("**/en.ts", { cwd: TEXTS }).map((file) => path.dirname(file));
  const depth = (folder: string) => folder.split(path.sep).length;
  return folders.sort((one, other) => depth(other) - depth(one) || one.localeCompare(other));
}

/** Every text of the catalogues, each once, with samples where a value belongs; found by file, so none is left out. */
export async function everyText(): Promise<PlacedText[]> {
  const placed = new Map<string, { key: string; english: Message }[]>();
  const texts: PlacedText[] = [];
  for (const folder of foldersOfCatalogues()) {
    const catalogues = await Promise.all(LANGUAGES.map((language) => catalogueIn(folder, language)));
    const [english = [], ...others] = catalogues.map((catalogue) => messagesIn(catalogue));
    for (const [key, message] of english) {
      const last = key.split(".").at(-1) ?? key;
      const known = placed.get(last) ?? [];
      if (known.some((one) => one.english === message && (key.endsWith(one.key) || one.key.endsWith(key)))) continue;
      placed.set(last, [...known, { key, english: message }]);
      const all = [message, ...others.map((of) => new Map(of).get(key) ?? "")];
      const place = `${folder}/${key}`;
      const [en, de, fr] = LANGUAGES.map((_, index) => said(place, all[index] ?? ""));
      texts.push({ place, said: { en: en ?? "", de: de ?? "", fr: fr ?? "" } });
    }
  }
  return texts;
}
