import { useCallback, useEffect, useState } from "react";
import type { PageModel, RecordLine } from "../../preview-model.ts";
import type { AlertMessage } from "../host-api.ts";
import { type PageAddress, addressWith, goTo, useAddress } from "../page-address.ts";
import { PAGE_WORDS, PageLanguage } from "../page-words.ts";
import { type RecordStore, loadRecord, requestJson } from "../record-store.ts";
import { AppPageView } from "./AppPageView.tsx";
import { RecordView } from "./RecordView.tsx";
import { type Toast, Toasts } from "./Toasts.tsx";
import { TopBar } from "./TopBar.tsx";
import { RaiseAlert } from "./raise-alert.ts";

interface Loaded {
  /** Changes with everything that must start the extensions anew. */
  key: string;
  model: PageModel;
  store: RecordStore | undefined;
}

export function PreviewPage() {
  const address = useAddress();
  const [clockTurn, setClockTurn] = useState(0);
  const loaded = useLoaded(address, clockTurn);
  const [toasts, setToasts] = useState<Toast[]>([]);
  const dismiss = useCallback((key: number) => setToasts((all) => all.filter((toast) => toast.key !== key)), []);
  const raiseAlert = useCallback(
    (alert: AlertMessage) => setToasts((all) => [...all, { ...alert, key: performance.now() }]),
    [],
  );
  if (!loaded) return null;
  const { model, store, key } = loaded;
  const words = PAGE_WORDS[model.language];
  return (
    <PageLanguage.Provider value={model.language}>
      <RaiseAlert.Provider value={raiseAlert}>
        <TopBar model={model} address={address} onTodayMoved={() => setClockTurn(clockTurn + 1)} />
        {address.page ? (
          <AppPageView key={key} model={model} address={address} />
        ) : store ? (
          <RecordView key={key} model={model} store={store} address={address} />
        ) : (
          <main className="app-page">
            <h1>{words[address.type]}</h1>
            <p className="quiet">{words.noRecord}</p>
          </main>
        )}
        <footer className="page-foot">{words.sample}</footer>
        <Toasts toasts={toasts} onDismiss={dismiss} />
      </RaiseAlert.Provider>
    </PageLanguage.Provider>
  );
}

function useLoaded(address: PageAddress, clockTurn: number): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  const { type, id, page, locale, user, failures } = address;
  const key = JSON.stringify([type, id, page, locale, user, failures, clockTurn]);
  useEffect(() => {
    let isCurrent = true;
    void load(address).then((next) => {
      if (isCurrent && next) setLoaded({ key, ...next });
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  useEffect(() => {
    if (!loaded) return;
    document.documentElement.lang = loaded.model.language;
    document.title = loaded.store?.page.title ?? "CRM";
  }, [loaded]);
  return loaded;
}

async function load({ type, id, page, locale, user }: PageAddress): Promise<Omit<Loaded, "key"> | undefined> {
  const params = new URLSearchParams(page ? {} : { type });
  if (locale) params.set("locale", locale);
  if (user) params.set("user", user);
  if (!page && !id) {
    const [first] = await requestJson<RecordLine[]>(`/preview/records?type=${type}&limit=1`);
    if (first) return void goTo(addressWith({ id: first.id }), { replace: true });
  }
  if (id) params.set("id", id);
  const [model, store] = await Promise.all([
    requestJson<PageModel>(`/preview/page.json?${params}`),
    page || !id ? undefined : loadRecord(type, id).catch(() => undefined),
  ]);
  return { model, store };
}
