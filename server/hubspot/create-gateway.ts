import { createTransport } from "./create-transport.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { provisionProperties } from "./provision-properties.ts";
import { readAccount } from "./read-account.ts";
import { readPage, type ReadPlan } from "./read-page.ts";
import { readRecords } from "./read-records.ts";
import { updateRecords, type RecordUpdate } from "./update-records.ts";

/** Everything the service asks of one HubSpot account. Every method throws HubSpotError when HubSpot refuses. */
export function createGateway(options: {
  accessToken: string;
  apiUrl: string;
  onCall?: (call: { method: string; path: string; status: number }) => void;
}) {
  const limiter = createRateLimiter();
  const transport = createTransport({ ...options, limiter });
  return {
    readAccount: () => readAccount(transport),
    provisionProperties: () => provisionProperties(transport),
    readPage: (plan: ReadPlan, after: string | null) => readPage(transport, plan, after),
    readRecords: (plan: ReadPlan, ids: string[]) => readRecords(transport, plan, ids),
    updateRecords: (objectType: "contacts" | "companies", inputs: RecordUpdate[]) =>
      updateRecords(transport, objectType, inputs),
    /** Drops what still waits for its turn. */
    close: () => limiter.stop(),
  };
}
export type Gateway = ReturnType<typeof createGateway>;
