import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Says in one sentence that another process holds the data directory. */
export class DirectoryInUseError extends Error {
  constructor(directory: string) {
    super(
      `The data directory ${directory} is in use by another Partner Standing process. Stop that one, or set DATA_DIR to another directory.`,
    );
    this.name = "DirectoryInUseError";
  }
}

/**
 * Holds a directory for this process alone. The embedded database has no lock of its own: two processes on one
 * directory lose rows. SQLite's file lock is released by the kernel when the process ends, however it ends.
 * @throws DirectoryInUseError
 */
export function lockDirectory(directory: string): { release(): void } {
  mkdirSync(directory, { recursive: true });
  const lock = new DatabaseSync(path.join(directory, "lock.sqlite"));
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    throw Object.assign(new DirectoryInUseError(directory), { cause });
  }
  return { release: () => lock.close() };
}
