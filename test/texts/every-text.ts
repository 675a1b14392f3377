import { globSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { saidWith, type Message } from "@partner-standing/texts/fixtures/messages-in";
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
  // Whoever awaits something with that name waits for it to call back.
  if ("then" in catalogue) throw new Error(`${file} has a text named "then": name it otherwise.`);
  return catalogue;
}

const GAP = { id: "marketplace-reviews", missing: 2, unit: "count" };
/** Texts that are not made of words and numbers alone. */
const SAMPLES: Record<string, unknown[]> = {
  "notices/formDue": ["leading", "X2"],
  "notices/formStale": ["leading"],
  "notices/dropAhead": [
    { from: "leading", to: "rising", on: "X3", since: "X4", gaps: [GAP], first: "X5", estimate: null },
  ],
  "notices/rollOff": [{ tier: "leading", on: "X1", gap: GAP, leaving: ["X2"], first: "X3" }],
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

type Catalogues = Record<Language, object>;

/** The texts under a node, except what another catalogue has brought already: catalogues take up others as they are. */
function* textsIn(
  nodes: Catalogues,
  path: string,
  seen: WeakSet<object>,
): Generator<[string, Record<Language, Message>]> {
  if (seen.has(nodes.en)) return;
  seen.add(nodes.en);
  for (const key of Object.keys(nodes.en)) {
    const [en, de, fr] = LANGUAGES.map((language) => (nodes[language] as Record<string, object | Message>)[key]);
    if (en === undefined || de === undefined || fr === undefined) throw new Error(`${path}${key} lacks a language.`);
    if (typeof en === "object") yield* textsIn({ en, de: Object(de), fr: Object(fr) }, `${path}${key}.`, seen);
    else yield [path + key, { en, de, fr } as Record<Language, Message>];
  }
}

/** Every text of the catalogues, each once, with samples where a value belongs; found by file, so none is left out. */
export async function everyText(): Promise<PlacedText[]> {
  const seen = new WeakSet<object>();
  const told = new Map<string, Record<Language, Message>[]>();
  const texts: PlacedText[] = [];
  for (const folder of foldersOfCatalogues()) {
    const [en, de, fr] = await Promise.all(LANGUAGES.map((language) => catalogueIn(folder, language)));
    if (!en || !de || !fr) continue;
    for (const [key, messages] of textsIn({ en, de, fr }, "", seen)) {
      const known = told.get(key) ?? [];
      if (known.some((one) => LANGUAGES.every((language) => one[language] === messages[language]))) continue;
      told.set(key, [...known, messages]);
      const place = `${folder}/${key}`;
      const [inEnglish = "", inGerman = "", inFrench = ""] = LANGUAGES.map((one) => said(place, messages[one]));
      texts.push({ place, said: { en: inEnglish, de: inGerman, fr: inFrench } });
    }
  }
  return texts;
}
