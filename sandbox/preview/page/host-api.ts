import { release, retain } from "@remote-ui/rpc";
import { OBJECT_TYPE_IDS, type PageModel } from "../preview-model.ts";
import { addressWith, goTo, pagePath } from "./page-address.ts";
import { type RecordStore, requestJson } from "./record-store.ts";
import type { OverlayStore } from "./remote/overlay-store.ts";
import type { FetchAnswer, HostApi, Properties } from "./worker-protocol.ts";

export interface AlertMessage {
  type?: "info" | "warning" | "success" | "danger" | "tip";
  title?: string;
  message: string;
}

export interface HostApiOptions {
  uid: string;
  model: PageModel;
  record: RecordStore | undefined;
  overlays: OverlayStore;
  /** Aborts when the worker ends: nobody is left to be called back. */
  signal: AbortSignal;
  onAlert(alert: AlertMessage): void;
  onCrash(message: string): void;
}

/** All that an extension can ask of the page around it. */
export function createHostApi(options: HostApiOptions): HostApi {
  const { uid, model, record, signal, onCrash } = options;
  return {
    log: (level, text) => console[level](`[${uid}] ${text}`),
    crashed: onCrash,
    // Named one by one: an extension says what it asks for, and never who asks.
    fetch: ({ uri, method, timeout, body, headers }) =>
      requestJson<FetchAnswer>("/preview/fetch", {
        method: "POST",
        body: { uri, method, timeout, body, headers, user: model.viewerId },
      }),
    ...crmData(record, signal),
    actions: { ...platformActions(options), ...(record && crmActions(record, signal)) } as HostApi["actions"],
  };
}

/** A card leads to the app's pages as a page leads to another one. */
const SETTINGS = "settings";

function platformActions({ overlays, onAlert, model }: HostApiOptions) {
  const page = model.appPages.find((name) => name !== SETTINGS);
  return {
    addAlert: (alert: AlertMessage) => onAlert(alert),
    reloadPage: () => location.reload(),
    closeOverlay: (id: string) => overlays.close(id),
    copyTextToClipboard: (text: string) => navigator.clipboard.writeText(text),
    navigateToPage: ({ to, params }: { to: string; params?: Record<string, string> }) =>
      goTo(addressWith({ page, path: pagePath(to, params) })),
    openIframeModal: ({ uri, title }: { uri: string; title?: string }) =>
      onAlert({ type: "info", title: title ?? "openIframeModal", message: uri }),
  };
}

function crmActions(record: RecordStore, signal: AbortSignal) {
  return {
    fetchCrmObjectProperties: async (names: string[] | "*") => pick(record.page.properties, names),
    refreshObjectProperties: () => record.reload(),
    onCrmPropertiesUpdate(names: string[] | "*", callback: (properties: Properties) => void) {
      retain(callback);
      record.onEdit((properties, changed) => {
        if (names === "*" || changed.some((name) => names.includes(name))) callback(pick(properties, names));
      }, signal);
    },
  };
}

type CrmData = Pick<HostApi, "crmProperties" | "associations" | "crmSearch">;

function crmData(record: RecordStore | undefined, signal: AbortSignal): CrmData {
  const outside = async () => ({ error: "CRM data exists on record pages only" });
  if (!record) return { crmProperties: outside, associations: outside, crmSearch: outside };
  return {
    async crmProperties(names, onUpdate) {
      retain(onUpdate);
      const stop = record.onEdit((properties) => onUpdate(pick(properties, names)), signal);
      const cleanup = () => {
        stop();
        release(onUpdate);
      };
      return { data: pick(record.page.properties, names), cleanup };
    },
    async associations(request) {
      const { toObjectType, properties = [], pageLength = 10, offset = 0 } = request as AssociationRequest;
      const toType = objectTypeNamed(toObjectType);
      if (!toType) return { error: `Unknown object type ${toObjectType}` };
      const { total, results } = await record.associated(toType, offset, pageLength);
      const rows = results.map((row) => ({
        toObjectId: Number(row.id),
        associationTypes: [],
        properties: pick(row.properties, properties),
      }));
      const nextOffset = offset + pageLength;
      return { data: { results: rows, hasMore: nextOffset < total, nextOffset } };
    },
    async crmSearch(request) {
      const { objectType, query = "", properties = [], pageLength = 10, filterGroups } = request as SearchRequest;
      if (filterGroups?.length) return { error: "This preview searches by text only, not by filters" };
      const params = new URLSearchParams({ type: objectType, q: query, limit: String(pageLength) });
      const found = await requestJson<{ id: string; properties: Properties }[]>(`/preview/records?${params}`);
      const results = found.map((row) => ({ objectId: Number(row.id), properties: pick(row.properties, properties) }));
      return { data: { results, total: results.length, hasMore: false } };
    },
  };
}

interface AssociationRequest {
  toObjectType: string;
  properties?: string[];
  pageLength?: number;
  offset?: number;
}

interface SearchRequest {
  objectType: string;
  query?: string;
  properties?: string[];
  pageLength?: number;
  filterGroups?: unknown[];
}

function pick(properties: Properties, names: string[] | "*"): Properties {
  if (names === "*") return properties;
  return Object.fromEntries(names.map((name) => [name, properties[name] ?? null]));
}

/** Extensions write "contacts", "CONTACT" or "0-1". */
function objectTypeNamed(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.entries(OBJECT_TYPE_IDS).find(
    ([type, id]) => id === wanted || type === wanted || type === `${wanted}s` || type.replace(/ies$/, "y") === wanted,
  )?.[0];
}
