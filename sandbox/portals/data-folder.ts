import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { createHash } from "node:crypto";

/**
 * Each snapshot keeps its own database: the service remembers every MRR value it has ever seen, and those of another
 * portal's companies must not be among them.
 */
export function dataFolderOf(snapshot: PortalSnapshot): string {
  const fingerprint = createHash("sha256").update(JSON.stringify(snapshot)).digest("hex");
  return `${snapshot.portalId}-${fingerprint.slice(0, 12)}`;
}
