import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import type { Accounts } from "./ask-accounts.ts";

/** Answers of one kind: the accounts that bring them about, and what is asked. */
export interface Family {
  /** Where they lie, under `src/app`. */
  folder: string;
  portals: PortalSnapshot[];
  /** Files by name, each with its answers by name. */
  record: (accounts: Accounts) => Promise<Record<string, Record<string, unknown>>>;
}
