import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");

/**
 * For processes that live for seconds: the embedded database's code is compiled once, as it is first called. Compiling it
 * again for speed takes more than a second of two cores, which such a process never gets back.
 */
export const SHORT_LIVED = "--liftoff-only";

/**
 * One of our programs, in a process of its own that can be killed.
 * @param program its path from the root of the project
 * @param options.env all it knows of, beside where programs are and what is compiled already
 * @param options.first a module that is loaded before it
 * @param options.within a command that runs it somewhere else, such as where a disk is mounted
 */
export function startProgram(
  program: string,
  options: { args?: string[]; env?: NodeJS.ProcessEnv; first?: string; within?: string[] } = {},
): ChildProcessWithoutNullStreams {
  const { args = [], env, first, within = [] } = options;
  const node = [process.execPath, SHORT_LIVED, ...(first ? ["--import", path.join(ROOT, first)] : [])];
  const [command = "", ...rest] = [...within, ...node, path.join(ROOT, program), ...args];
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return spawn(command, rest, { env: { PATH, NODE_COMPILE_CACHE, ...env } });
}
