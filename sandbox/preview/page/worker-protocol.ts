import type { ExtensionContext } from "../preview-model.ts";
import type { PageLocation } from "./page-address.ts";

/** What crosses the border between page and worker: plain data, and functions that @remote-ui/rpc proxies. */

export type Properties = Record<string, string | null>;
export type LogLevel = "debug" | "info" | "warn" | "error";

export interface FetchCall {
  uri: string;
  method: string;
  timeout?: number | undefined;
  body?: unknown;
  headers?: Record<string, string> | undefined;
}

export interface FetchAnswer {
  status: number;
  envelope: { status: "success" | "error"; responseBody?: unknown; context?: Record<string, string[]> };
}

/** How a failed `hubspot.fetch` reaches the extension; HubSpot has done each of these at some time. */
export const FAILURE_SHAPES = ["rejection", "response", "envelope"] as const;
export type FailureShape = (typeof FAILURE_SHAPES)[number];

/** An answer of the SDK's data functions; the payload keeps calling back until `cleanup`. */
export interface DataAnswer {
  data?: unknown;
  error?: string;
  cleanup?: () => void;
}

/** Implemented by the page, called by the worker. */
export interface HostApi {
  log(level: LogLevel, text: string): void;
  crashed(message: string): void;
  fetch(call: FetchCall): Promise<FetchAnswer>;
  crmProperties(names: string[], onUpdate: (properties: Properties) => void): Promise<DataAnswer>;
  associations(request: unknown): Promise<DataAnswer>;
  crmSearch(request: unknown): Promise<DataAnswer>;
  actions: Record<string, (...args: never[]) => unknown>;
}

export interface StartMessage {
  bundleUrl: string;
  context: ExtensionContext;
  failureShape: FailureShape;
  /** Takes what one commit changes together: a tree half taken down would show for a moment. */
  channel: (changes: unknown[][]) => void;
  /** Where an app page opens. */
  location: PageLocation;
  host: HostApi;
}

/** Implemented by the worker, called by the page. */
export interface WorkerApi {
  run(start: StartMessage): Promise<void>;
  navigate(location: PageLocation): void;
  unmount(): void;
}
