import { spawn } from "node:child_process";

export interface SmallDisk {
  /** Where it is for whoever runs `within`. */
  directory: string;
  /** The command that runs another one where the disk is. */
  within: string[];
  /** The same place as seen from here. */
  seenFromHere: string;
  close: () => void;
}

/** A disk of its own in memory, mounted without being root; null where the machine does not allow that. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | null> {
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs /mnt && echo mounted && exec cat`;
  const holder = spawn("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", script]);
  const isMounted = await new Promise<boolean>((resolve) => {
    holder.stdout.once("data", () => resolve(true));
    holder.once("error", () => resolve(false));
    holder.once("exit", () => resolve(false));
  });
  if (!isMounted) return null;
  return {
    directory: "/mnt",
    within: ["nsenter", "--target", String(holder.pid), "--user", "--mount", "--preserve-credentials"],
    seenFromHere: `/proc/${holder.pid}/root/mnt`,
    close: () => holder.stdin.end(),
  };
}
