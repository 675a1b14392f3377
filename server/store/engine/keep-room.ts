import { statfsSync } from "node:fs";
import type { PGlite } from "@electric-sql/pglite";

const MB = 2 ** 20;
/** Four parts of PostgreSQL's log. Without room for the next one it stops in the middle of a write. */
const RESERVE = 64 * MB;
const LOOK_EVERY_MS = 1_000;

/** Says in two sentences that a disk is full. */
export class DiskFullError extends Error {
  constructor(directory: string, free: number) {
    super(
      `The disk of ${directory} has ${Math.floor(free / MB)} MB left, of ${RESERVE / MB} MB that the embedded database keeps free. Nothing is saved until there is room again.`,
    );
    this.name = "DiskFullError";
  }
}

function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

/** @throws DiskFullError */
export function requireRoom(directory: string): void {
  const free = freeBytes(directory);
  if (free < RESERVE) throw new DiskFullError(directory, free);
}

/**
 * Makes the database read-only while its disk is nearly full: it refuses writes before it would stop, and goes on
 * answering.
 * @param onFull told once each time the disk is full
 * @returns ends it
 */
export function keepRoom(
  engine: Pick<PGlite, "exec">,
  directory: string,
  onFull: (error: DiskFullError) => void,
): () => void {
  let isFull = false;

  async function look(): Promise<void> {
    const free = freeBytes(directory);
    if (free < RESERVE === isFull) return;
    isFull = free < RESERVE;
    if (isFull) onFull(new DiskFullError(directory, free));
    await engine.exec(`set default_transaction_read_only = ${isFull}`);
    // Gives back the log that is no longer needed.
    if (isFull) await engine.exec("checkpoint");
  }

  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
