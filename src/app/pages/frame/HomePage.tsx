import { hubspot } from "@hubspot/ui-extensions";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { useViewer } from "@partner-standing/extension-kit/use-viewer";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { useMemo, useState } from "react";
import { HomeContext, createHomeService } from "./home-context.ts";
import { PageRouter } from "./page-routes.tsx";

/** What concerns the account as a whole, a page an address. */
export function HomePage({ fetch = hubspot.fetch }: { fetch?: ServiceFetch }) {
  const { userId, viewer, timeZone, client } = useViewer(fetch);
  const reader = useMemo(() => createCardReader(viewer, timeZone), [viewer, timeZone]);
  const [isSolutionsOnly, setSolutionsOnly] = useState(false);
  const service = useMemo(
    () =>
      createHomeService(client, `home-${userId}-${Date.now().toString(36)}`, ({ chapters }) => {
        const has = (program: "technology" | "solutions") => chapters.some(({ id }) => id === program);
        setSolutionsOnly(has("solutions") && !has("technology"));
      }),
    [client, userId],
  );
  return (
    <HomeContext.Provider value={{ reader, service, isSolutionsOnly }}>
      <PageRouter />
    </HomeContext.Provider>
  );
}
