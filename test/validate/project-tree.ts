import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A JSON file of the project; `content` is undefined when it is not JSON. `file` is relative to `srcDir`, with slashes. */
export interface JsonFile {
  file: string;
  content: unknown;
}

/** The HubSpot project as it lies on the disk, before anything is judged. */
export interface ProjectTree {
  root: string;
  srcDir: string;
  project: unknown;
  metaFiles: JsonFile[];
  profiles: (JsonFile & { name: string })[];
}

const PROFILE_FILE = /^hsprofile\.([^.]+)\.json$/;
const SKIPPED_FOLDERS = ["node_modules", "dist"];

export function readProjectTree(root: string): ProjectTree {
  const project = readJson(path.join(root, "hsproject.json"));
  const srcDir = path.join(root, hasSrcDir(project) ? project.srcDir : "src");
  const read = (file: string): JsonFile => ({ file, content: readJson(path.join(srcDir, file)) });
  // What lies outside is nobody's business, and may change while it is looked at.
  const isInside = !path.relative(root, srcDir).startsWith("..");
  const files = isInside && existsSync(srcDir) ? listFiles(srcDir) : [];
  return {
    root,
    srcDir,
    project,
    metaFiles: files.filter((file) => file.endsWith("-hsmeta.json")).map(read),
    profiles: files.flatMap((file) => {
      const name = PROFILE_FILE.exec(file)?.[1];
      return name === undefined ? [] : [{ ...read(file), name }];
    }),
  };
}

export function listFiles(folder: string, below = ""): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !SKIPPED_FOLDERS.includes(name))
    .flatMap((entry) => {
      const file = path.posix.join(below, entry.name);
      return entry.isDirectory() ? listFiles(folder, file) : [file];
    })
    .sort();
}

export function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function hasSrcDir(project: unknown): project is { srcDir: string } {
  return typeof project === "object" && project !== null && "srcDir" in project && typeof project.srcDir === "string";
}
