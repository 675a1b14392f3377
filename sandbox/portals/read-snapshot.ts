import { type PortalSnapshot, PortalSnapshotSchema } from "@partner-standing/contract/portal/portal-snapshot";
import { readFileSync } from "node:fs";

/** Reads a portal snapshot. @throws Error in one sentence that names the file and what is wrong with it */
export function readSnapshot(file: string): PortalSnapshot {
  const result = PortalSnapshotSchema.safeParse(readJson(file));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join(".") || "the whole file";
  throw new Error(`The portal snapshot ${file} cannot be used: ${field} is wrong (${issue?.message}).`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? "it is not JSON" : "it cannot be read";
    throw new Error(`The portal snapshot ${file} cannot be used: ${reason} (${(cause as Error).message}).`, { cause });
  }
}
