import type { AssociationPage, RecordPage, RecordType } from "../preview-model.ts";
import type { Properties } from "./worker-protocol.ts";

type PropertyListener = (properties: Properties, changed: string[]) => void;

/**
 * The record on screen. Extensions hear of edits made on this page, as in HubSpot, and of what is different once the page shows
 * its properties anew; not of changes by API.
 */
export interface RecordStore {
  readonly page: RecordPage;
  subscribe(listener: () => void): () => void;
  /** Until the signal, or the returned function, ends it. */
  onEdit(listener: PropertyListener, signal: AbortSignal): () => void;
  edit(name: string, value: string): Promise<void>;
  reload(): Promise<void>;
  associated(toType: string, offset: number, limit: number): Promise<AssociationPage>;
}

export async function loadRecord(type: RecordType, id: string): Promise<RecordStore> {
  const url = `/preview/record/${type}/${encodeURIComponent(id)}`;
  let page = await requestJson<RecordPage>(url);
  const listeners = new Set<() => void>();
  const editListeners = new Set<PropertyListener>();
  const show = (next: RecordPage) => {
    page = next;
    listeners.forEach((listener) => listener());
  };
  return {
    get page() {
      return page;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onEdit(listener, signal) {
      const stop = () => void editListeners.delete(listener);
      editListeners.add(listener);
      signal.addEventListener("abort", stop);
      return stop;
    },
    async edit(name, value) {
      show(await requestJson<RecordPage>(url, { method: "PATCH", body: { properties: { [name]: value } } }));
      editListeners.forEach((listener) => listener(page.properties, [name]));
    },
    async reload() {
      const before = page.properties;
      show(await requestJson<RecordPage>(url));
      const names = new Set([...Object.keys(before), ...Object.keys(page.properties)]);
      const changed = [...names].filter((name) => before[name] !== page.properties[name]);
      if (changed.length > 0) editListeners.forEach((listener) => listener(page.properties, changed));
    },
    associated: (toType, offset, limit) =>
      requestJson<AssociationPage>(`${url}/${toType}?offset=${offset}&limit=${limit}`),
  };
}

export async function requestJson<T>(url: string, request?: { method: string; body: unknown }): Promise<T> {
  const response = await fetch(
    url,
    request && {
      method: request.method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request.body),
    },
  );
  const answer = (await response.json()) as T & { message?: string };
  if (!response.ok) throw new Error(answer.message ?? `${url} answered ${response.status}`);
  return answer;
}
