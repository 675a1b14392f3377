import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { HubSpotCall } from "../hubspot/calls/transport.ts";
import type { DatabaseState } from "../store/engine/database-state.ts";
import type { SyncState } from "../store/jobs/sync-states.ts";
import type { WaitingWork, WorkState } from "../store/jobs/waiting-work.ts";

/** What only the database knows, read when the metrics are asked for; null where it could not be read. */
export interface StoredFigures {
  waiting: WaitingWork[] | null;
  states: SyncState[] | null;
  work: WorkState[] | null;
  database: DatabaseState;
}

/** An answered request; `route` is a template. */
interface AnsweredRequest {
  method: string;
  route: string;
  status: number;
  seconds: number;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];
/** A share of HubSpot's limit: how close to nothing it came is what matters. */
const SHARES_LEFT = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 1];
const STATES: SyncState["state"][] = ["first", "failed", "running", "idle", "ending"];

function createGauges(registers: Registry[]) {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `standing_${name}`, help, labelNames, registers });
  return {
    up: gauge("database_up", "1 when the database answered this scrape, else 0"),
    writable: gauge("database_writable", "1 when the database takes changes, else 0"),
    clock: gauge("clock_offset_seconds", "By how much this machine's clock is ahead of the database's"),
    depth: gauge("queue_depth", "Rows that wait in a queue, counted up to 1,000", ["queue"]),
    age: gauge("queue_age_seconds", "How long the oldest of a queue has waited", ["queue"]),
    portals: gauge("portals", "Accounts by the state of reading their CRM, or of erasing them", ["state"]),
    workLag: gauge("work_lag_seconds", "How long a kind of work has waited to be taken up where it waits longest", [
      "job",
    ]),
    workFailing: gauge(
      "work_failing",
      "Accounts for which a kind of work fails, counted up to 1,000; of readings see portals",
      ["job"],
    ),
    lag: gauge(
      "sync_lag_seconds",
      "Since the CRM of the furthest behind was last read completely, or since erasing began",
      ["state"],
    ),
  };
}

function createObservers(registers: Registry[]) {
  return {
    requests: new Histogram({
      name: "standing_http_request_seconds",
      help: "How long requests took, by route",
      labelNames: ["method", "route", "status"],
      buckets: SECONDS,
      registers,
    }),
    refusals: new Counter({
      name: "standing_refused_requests_total",
      help: "Requests that HubSpot did not sign, by reason: missing, stale, wrong, too-large, address",
      labelNames: ["reason"],
      registers,
    }),
    calls: new Counter({
      name: "standing_hubspot_calls_total",
      help: "Calls of HubSpot's API by outcome: ok, rate-limited, refused, failed, unreachable",
      labelNames: ["method", "template", "outcome"],
      registers,
    }),
    headroom: new Histogram({
      name: "standing_hubspot_headroom_ratio",
      help: "Share of the account's rate limit that was left after a call",
      buckets: SHARES_LEFT,
      registers,
    }),
  };
}

function outcomeOf(status: number): string {
  if (status === 0) return "unreachable";
  if (status === 429) return "rate-limited";
  if (status >= 500) return "failed";
  return status >= 400 ? "refused" : "ok";
}

/** What `GET /metrics` shows, for Prometheus. No label holds an id, an address or a query: there are few of each. */
export function createMetrics(readStored: () => Promise<StoredFigures>) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauges = createGauges([registry]);
  const { requests, refusals, calls, headroom } = createObservers([registry]);

  function show({ waiting, states, work, database }: StoredFigures): void {
    gauges.up.set(1);
    gauges.writable.set(Number(database.isWritable));
    gauges.clock.set(database.clockOffset);
    for (const { queue, depth, age } of waiting ?? []) {
      gauges.depth.set({ queue }, depth);
      gauges.age.set({ queue }, age);
    }
    for (const { job, lag, failing } of work ?? []) {
      gauges.workLag.set({ job }, lag);
      if (failing !== null) gauges.workFailing.set({ job }, failing);
    }
    for (const state of states ? STATES : []) {
      const known = states?.find((candidate) => candidate.state === state);
      gauges.portals.set({ state }, known?.portals ?? 0);
      gauges.lag.set({ state }, known?.lag ?? 0);
    }
  }

  /** Old figures would look like current ones. */
  function forget(): void {
    for (const gauge of Object.values(gauges)) gauge.reset();
    gauges.up.set(0);
  }

  return {
    observeRequest: ({ seconds, ...labels }: AnsweredRequest) => requests.observe(labels, seconds),
    countRefusal: (reason: string) => refusals.inc({ reason }),
    countCall({ method, template, status, headroom: left }: HubSpotCall): void {
      calls.inc({ method, template, outcome: outcomeOf(status) });
      if (left !== null) headroom.observe(left);
    },
    contentType: registry.contentType,
    /** Everything as Prometheus reads it; without the database, what this process knows. */
    async text(): Promise<string> {
      const stored = await readStored().catch(() => null);
      forget();
      if (stored) show(stored);
      return registry.metrics();
    },
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
