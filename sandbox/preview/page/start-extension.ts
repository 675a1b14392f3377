import { type RemoteReceiver, createRemoteReceiver } from "@remote-ui/core";
import { createEndpoint, fromWebWorker } from "@remote-ui/rpc";
import type { ExtensionMount } from "../preview-model.ts";
import { type HostApiOptions, createHostApi } from "./host-api.ts";
import { readAddress, readPageLocation } from "./page-address.ts";
import type { FailureShape, WorkerApi } from "./worker-protocol.ts";

export interface RunningExtension {
  receiver: RemoteReceiver;
  stop(): void;
}

export interface StartOptions extends Omit<HostApiOptions, "uid" | "signal"> {
  mount: ExtensionMount;
  failureShape: FailureShape;
  onMounted(): void;
}

/** Milliseconds since navigation by extension: `workerStart` and `firstMount`. */
export const marks: Record<string, Record<string, number>> = {};

export function startExtension({ mount, failureShape, onMounted, ...options }: StartOptions): RunningExtension {
  const { uid } = mount;
  const mark = (name: string) => {
    marks[uid] = { ...marks[uid], [name]: performance.mark(`${uid}:${name}`).startTime };
  };
  const receiver = createRemoteReceiver();
  const receive = receiver.receive as (...change: unknown[]) => void;
  receiver.on("mount", () => {
    mark("firstMount");
    onMounted();
  });

  mark("workerStart");
  const worker = new Worker("/preview/assets/worker.js", { name: mount.title });
  const life = new AbortController();
  // Whoever was stopped in the middle of something fails at it, which is no news.
  const crash = (message: string) => life.signal.aborted || options.onCrash(message);
  worker.addEventListener("error", (event) => crash(event.message || "The worker failed to start"));
  const endpoint = createEndpoint<WorkerApi>(fromWebWorker(worker));
  const host = createHostApi({ ...options, uid, signal: life.signal });
  const place = () => readPageLocation(readAddress(window.location.search).path);
  addEventListener("popstate", () => void endpoint.call.navigate(place()), { signal: life.signal });

  endpoint.call
    .run({
      bundleUrl: mount.bundleUrl,
      context: mount.context,
      failureShape,
      channel: (changes) => changes.forEach((change) => receive(...change)),
      location: place(),
      host,
    })
    .catch((error: unknown) => crash(error instanceof Error ? error.message : String(error)));

  return {
    receiver,
    stop() {
      life.abort();
      worker.terminate();
      endpoint.terminate();
    },
  };
}
