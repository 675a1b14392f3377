import { type RemoteChannel, createRemoteRoot } from "@remote-ui/core";
import * as RemoteUI from "@remote-ui/react";
import { createEndpoint, fromWebWorker, retain } from "@remote-ui/rpc";
import * as React from "react";
import type { PageLocation } from "./page-address.ts";
import { fetchThrough } from "./fetch-through.ts";
import type { DataAnswer, HostApi, LogLevel, StartMessage, WorkerApi } from "./worker-protocol.ts";

// The boot script of an extension's worker: sets up the globals of HubSpot's worker contract
// (worker-globals in @hubspot/ui-extensions), then loads the untouched production bundle.

type Render = (api: { context: unknown; actions: unknown; runServerlessFunction: () => never }) => React.ReactElement;

const scope = self as unknown as Record<string, unknown> & { importScripts(url: string): void };
const endpoint = createEndpoint<Record<string, never>>(fromWebWorker(self as unknown as Worker));

let start: StartMessage;
let render: Render | undefined;
let unmount = () => {};
const pageLocation = createStore<PageLocation>({ path: "/", params: {} });

const log = (level: LogLevel) => (data: unknown) => start?.host.log(level, String(data));
/** The SDK only calls `json()`, and what it finds there may hold functions: no real Response could carry it. */
const jsonAnswer = (payload: DataAnswer | unknown) => ({ ok: true, status: 200, json: async () => payload });
const noServerless = (): never => {
  throw new Error("App functions do not exist in this preview");
};
const extensionApi = () => ({
  context: start.context,
  actions: start.host.actions,
  runServerlessFunction: noServerless,
});

Object.assign(scope, {
  React,
  RemoteUI,
  __HUBSPOT_EXTENSION_WORKER__: true,
  logger: { debug: log("debug"), info: log("info"), warn: log("warn"), error: log("error") },
  extend_V2: (callback: Render) => {
    render = callback;
  },
  hsFetch: fetchThrough(() => start),
  serverless: noServerless,
  hsWorkerAPI: {
    useExtensionContext: () => start.context,
    useExtensionActions: () => start.host.actions,
    useExtensionApi: extensionApi,
    useAppPageLocation: pageLocation.use,
    fetchCrmProperties: async (names: string[], onUpdate: Parameters<HostApi["crmProperties"]>[1]) =>
      jsonAnswer(await start.host.crmProperties(names, onUpdate)),
    fetchAssociations: async (request: unknown) => jsonAnswer(await start.host.associations(request)),
    fetchCrmSearch: async (request: unknown) => jsonAnswer(await start.host.crmSearch(request)),
    formatCrmProperties: async (request: { propertiesList: unknown }) => jsonAnswer(request.propertiesList),
    fetchHubSpotApi: async () => {
      throw new Error("fetchHubSpotApi is experimental and not part of this preview");
    },
  },
});

/** Without it a render error would leave an empty card behind. */
class CrashBoundary extends React.Component<{ children: React.ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override componentDidCatch(error: Error) {
    start.host.crashed(error.stack ?? String(error));
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

function createStore<T>(initial: T) {
  let value = initial;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    set(next: T) {
      value = next;
      listeners.forEach((listener) => listener());
    },
    use: () => React.useSyncExternalStore(subscribe, () => value),
  };
}

function inOneGo(tell: StartMessage["channel"]): RemoteChannel {
  let changes: unknown[][] = [];
  const channel = (...change: unknown[]) => {
    if (changes.push(change) > 1) return;
    queueMicrotask(() => {
      const told = changes;
      changes = [];
      tell(told);
    });
  };
  return channel as RemoteChannel;
}

const api: WorkerApi = {
  async run(message) {
    // Keeps the page's functions callable after this call has returned.
    retain(message);
    start = message;
    pageLocation.set(message.location);
    scope.importScripts(message.bundleUrl);
    if (!render) throw new Error("The bundle did not call hubspot.extend()");
    const remoteRoot = createRemoteRoot(inOneGo(message.channel));
    const reactRoot = RemoteUI.createRoot(remoteRoot);
    reactRoot.render(React.createElement(CrashBoundary, null, render(extensionApi())));
    unmount = () => reactRoot.unmount();
    await remoteRoot.mount();
  },
  navigate: (location) => pageLocation.set(location),
  unmount: () => unmount(),
};
endpoint.expose(api as never);

addEventListener("error", (event) => log("error")(event.message));
addEventListener("unhandledrejection", (event) => {
  // The RPC library throws here once more what it has already sent to the page.
  event.preventDefault();
  const reason = event.reason as { stack?: string; message?: string } | undefined;
  log("error")(reason?.stack ?? reason?.message ?? JSON.stringify(event.reason));
});
