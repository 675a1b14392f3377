import { useSyncExternalStore } from "react";
import { LANGUAGES, type Language, OBJECT_TYPE_IDS, RECORD_TYPES, type RecordType } from "../preview-model.ts";
import { FAILURE_SHAPES, type FailureShape } from "./worker-protocol.ts";

/** What the page shows, all of it in the address: any view can be linked to. */
export interface PageAddress {
  type: RecordType;
  id: string | undefined;
  tab: string | undefined;
  /** A surface outside of a record: "settings", "pages", or the list of all records of the kind. */
  page: string | undefined;
  /** The static list whose records are listed; all of the kind without it. */
  list: string | undefined;
  /** Where in that surface, as its router reads it: a path with a query, such as "/rules?day=2027-01-01". */
  path: string | undefined;
  locale: Language | undefined;
  user: string | undefined;
  /** The one card to look at, by its uid; the others do not start. */
  only: string | undefined;
  failures: FailureShape;
  /** Pixels of a narrow screen to look at it on. */
  width: Width | undefined;
  /** The cards whose title was pressed: folded, or unfolded where they start folded. */
  turned: string[];
}

/** The surface that lists the records of a kind, to do something with many of them. */
export const LIST = "list";

export const WIDTHS = ["1024", "768", "400"] as const;
export type Width = (typeof WIDTHS)[number];

export function readAddress(search: string): PageAddress {
  const params = new URLSearchParams(search);
  const text = (name: string) => params.get(name) || undefined;
  const oneOf = <T extends string>(name: string, known: readonly T[]) => known.find((one) => one === params.get(name));
  return {
    type: oneOf("type", RECORD_TYPES) ?? "companies",
    id: text("id"),
    tab: text("tab"),
    page: text("page"),
    list: text("list"),
    path: text("path"),
    locale: oneOf("locale", LANGUAGES),
    user: text("user"),
    only: text("only"),
    failures: oneOf("failures", FAILURE_SHAPES) ?? "rejection",
    width: oneOf("width", WIDTHS),
    turned: text("turned")?.split(",") ?? [],
  };
}

/** The present address with some parts changed. */
export function addressWith(change: Partial<PageAddress>): string {
  const next: Partial<PageAddress> = { ...readAddress(location.search), ...change };
  if (change.page !== undefined || !next.page) next.path = change.path;
  if (next.failures === "rejection") delete next.failures;
  if (next.page !== LIST) delete next.list;
  if (next.page) {
    delete next.id;
    delete next.tab;
    delete next.only;
  }
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(next)) if (value?.length) params.set(name, String(value));
  return `/?${params}`;
}

/** A place in an app page: its path, and what stands behind the question mark. */
export interface PageLocation {
  path: string;
  params: Record<string, string>;
}

export function readPageLocation(path: string | undefined): PageLocation {
  const [before = "", after = ""] = (path ?? "/").split("?");
  return { path: before || "/", params: Object.fromEntries(new URLSearchParams(after)) };
}

/** Parameters that the path names are put into it, the others behind it: as the router's links promise. */
export function pagePath(to: string, params: Record<string, string> = {}): string {
  const rest = new URLSearchParams(params);
  const path = to.replace(/:(\w+)/g, (token, name: string) => {
    const value = params[name];
    if (value === undefined) return token;
    rest.delete(name);
    return encodeURIComponent(value);
  });
  return rest.size > 0 ? `${path}?${rest}` : path;
}

/** Turns a link of the real CRM (`…/contacts/<portal>/record/0-2/1001`, `…/objectLists/7`) into one of this page. */
export function recordAddress(url: string, portalId: number): string | undefined {
  const [, listPortal, list] = /\/contacts\/(\d+)\/objectLists\/(\d+)/.exec(url) ?? [];
  if (list && Number(listPortal) === portalId) return addressWith({ page: LIST, list });
  const [, portal, typeId, id] = /\/contacts\/(\d+)\/(?:record\/)?(0-\d+)\/(\d+)/.exec(url) ?? [];
  const type = RECORD_TYPES.find((name) => OBJECT_TYPE_IDS[name] === typeId);
  if (!type || !id || Number(portal) !== portalId) return undefined;
  return addressWith({ type, id, tab: undefined, page: undefined });
}

export function goTo(address: string, { replace = false } = {}): void {
  history[replace ? "replaceState" : "pushState"](null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** The page within a narrow screen; the address of the page around it follows. */
export const isFramed = window.parent !== window;

export function tellOuterPage(): void {
  const { width } = readAddress(window.parent.location.search);
  window.parent.history.replaceState(null, "", addressWith({ width }));
}

export function useAddress(): PageAddress {
  const search = useSyncExternalStore(
    (changed) => {
      addEventListener("popstate", changed);
      return () => removeEventListener("popstate", changed);
    },
    () => location.search,
  );
  return readAddress(search);
}
