import type { RecordsCheck } from "@partner-standing/contract/leads/many-leads";
import { checkRecords, importLeads } from "@partner-standing/contract/operations/leads";
import { createWriter } from "@partner-standing/extension-kit/create-writer";
import { newKeyPrefix } from "@partner-standing/extension-kit/new-key-prefix";
import {
  type BatchProgress,
  NOTHING_DONE,
  registerInBatches,
} from "@partner-standing/extension-kit/register-in-batches";
import type { ServiceClient } from "@partner-standing/extension-kit/service-client";
import { useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useMemo, useState } from "react";

/** What HubSpot's list hands over: 0-1 contacts, 0-2 companies. */
export interface Selection {
  objectTypeId: "0-1" | "0-2";
  objectIds: string[];
}

/** A lead that can be registered, and the selected record that it is behind. */
export interface ReadyLead {
  objectId: string;
  domain: string;
}

/** @param objectIds what was asked of */
export const readyLeads = ({ ready }: RecordsCheck, objectIds: string[]): ReadyLead[] =>
  ready.map(({ place, domain }) => ({ objectId: objectIds[place] ?? "", domain }));

/** How far registering has come, and whether it goes on. */
export interface Progress extends BatchProgress<ReadyLead> {
  status: "working" | "stopped" | "done";
}

/**
 * Asks what each selected record would come to, and registers those that can be: in batches, each lead as its card would, so
 * that what is done stays done. What was not answered goes on under the same key, and nothing is registered twice.
 */
export function useRegisterMany(client: ServiceClient, { objectTypeId, objectIds }: Selection) {
  const write = useMemo(() => createWriter(client, newKeyPrefix()), [client]);
  const check = useService<RecordsCheck>(
    useCallback(() => client.ask(checkRecords, { objectTypeId, objectIds }), [client, objectTypeId, objectIds]),
  );
  const [progress, setProgress] = useState<Progress | null>(null);

  async function register(ready: ReadyLead[], from: BatchProgress<ReadyLead>) {
    const reached = await registerInBatches(ready, from, {
      send: (batch) => write(importLeads, { records: batch.map(({ objectId }) => ({ objectTypeId, objectId })) }),
      tell: (working) => setProgress({ ...working, status: "working" }),
    });
    setProgress({ ...reached, status: reached.done < ready.length ? "stopped" : "done" });
  }
  return { check, progress, register: (ready: ReadyLead[]) => void register(ready, progress ?? NOTHING_DONE) };
}
