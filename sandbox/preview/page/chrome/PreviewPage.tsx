import { MantineProvider, Text, Title } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { Notifications } from "@mantine/notifications";
import { useEffect, useState } from "react";
import type { PageModel, RecordLine } from "../../preview-model.ts";
import { AgentPage } from "../automation/AgentPage.tsx";
import { WorkflowsPage } from "../automation/WorkflowsPage.tsx";
import { LIST, type PageAddress, addressWith, goTo, isFramed, useAddress } from "../page-address.ts";
import { PAGE_WORDS, PageLanguage } from "../page-words.ts";
import { type RecordStore, loadRecord, requestJson } from "../record-store.ts";
import { cssVariables, theme } from "../theme.ts";
import { AppPageView } from "./AppPageView.tsx";
import { RecordList } from "./RecordList.tsx";
import { RecordView } from "./RecordView.tsx";
import { TopBar } from "./TopBar.tsx";

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
  if (!loaded) return null;
  const { model, store, key } = loaded;
  const words = PAGE_WORDS[model.language];
  return (
    <PageLanguage.Provider value={model.language}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables}>
        <DatesProvider settings={{ locale: model.language, firstDayOfWeek: model.language === "en" ? 0 : 1 }}>
          <Notifications position="top-right" zIndex={400} />
          {!isFramed && <TopBar model={model} address={address} onTodayMoved={() => setClockTurn(clockTurn + 1)} />}
          {address.width && !isFramed ? (
            <iframe
              key={key}
              className="narrow-screen"
              title={words.narrowScreen}
              width={address.width}
              src={addressWith({ width: undefined })}
            />
          ) : address.page ? (
            <SurfaceView key={key} model={model} address={address} />
          ) : store ? (
            <RecordView key={key} model={model} store={store} address={address} />
          ) : (
            <main className="app-page">
              <Title order={1}>{words[address.type]}</Title>
              <Text c="dimmed">{words.noRecord}</Text>
            </main>
          )}
          <Text component="footer" size="xs" c="dimmed" ta="center" pb="lg">
            {words.sample}
          </Text>
        </DatesProvider>
      </MantineProvider>
    </PageLanguage.Provider>
  );
}

/** What is no record: the list of all, where workflows and agents are tried, or a surface of the app. */
function SurfaceView({ model, address }: { model: PageModel; address: PageAddress }) {
  if (address.page === LIST) return <RecordList model={model} address={address} />;
  if (address.page === "workflows") return <WorkflowsPage model={model} />;
  if (address.page === "agent") return <AgentPage model={model} />;
  return <AppPageView model={model} address={address} />;
}

function useLoaded(address: PageAddress, clockTurn: number): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  const { type, id, page, locale, user, only, failures } = address;
  const key = JSON.stringify([type, id, page, locale, user, only, failures, clockTurn]);
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

async function load({ type, id, page, locale, user, only }: PageAddress): Promise<Omit<Loaded, "key"> | undefined> {
  const params = new URLSearchParams(page === LIST ? { type, list: "true" } : page ? {} : { type });
  if (locale) params.set("locale", locale);
  if (user) params.set("user", user);
  if (only) params.set("only", only);
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
