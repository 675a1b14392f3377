import express from "express";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { listen } from "../../server/process/listen.ts";
import { scalePortal } from "./scale-portal.ts";

/**
 * The stand-in CRM in a process of its own: it holds everything in memory, and that must not count as the service's.
 * Arguments: companies, calls in ten seconds. It says its port, and at each message what it was asked so far.
 */
const [companies, perTenSeconds] = process.argv.slice(2).map(Number) as [number, number];

/** What the service asked of the CRM so far. */
export interface AskedOfCrm {
  /** Calls that read records. */
  reading: number;
  /** Calls that make the account known and give its CRM the app's properties. */
  connecting: number;
  /** Calls answered with 429. */
  refused: number;
  /** The most calls in any ten seconds. */
  busiest: number;
  /** Milliseconds since the epoch of the first call that read records. */
  firstReadAt: number;
}

const TEN_SECONDS = 10_000;
const times: number[] = [];
let firstReadAt = 0;

function busiest(): number {
  let from = 0;
  return times.reduce((most, time, at) => {
    while (time - (times[from] ?? time) >= TEN_SECONDS) from++;
    return Math.max(most, at - from + 1);
  }, 0);
}

const crm = createCrm({ snapshot: scalePortal(companies), limits: { perTenSeconds } });
const door = express();
door.use((request, _response, next) => {
  times.push(performance.now());
  if (firstReadAt === 0 && request.path.startsWith("/crm/objects/")) firstReadAt = Date.now();
  next();
});
door.use(crm.app);
const server = await listen(door, 0);

process.on("message", () => {
  const calls = crm.calls.list();
  const reading = calls.filter(({ path }) => path.startsWith("/crm/objects/")).length;
  const refused = calls.filter(({ status }) => status === 429).length;
  const connecting = calls.length - reading;
  process.send?.({ reading, connecting, refused, busiest: busiest(), firstReadAt } satisfies AskedOfCrm);
});
process.send?.({ port: server.port });
