import { hubspot, Tab, Tabs } from "@hubspot/ui-extensions";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { rulesMessagesFor } from "@partner-standing/texts/rules/rules-messages-for";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { useViewer } from "@partner-standing/extension-kit/use-viewer";
import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { useMemo } from "react";
import { HomeContext, createHomeService } from "./home-context.ts";
import { RulesPart } from "../rules/RulesPart.tsx";
import { StatementPart } from "../commission/StatementPart.tsx";

/** What concerns the account as a whole, a part a tab. */
export function HomePage({ fetch = hubspot.fetch }: { fetch?: ServiceFetch }) {
  const { userId, viewer, timeZone, client } = useViewer(fetch);
  const reader = useMemo(() => createCardReader(viewer, timeZone), [viewer, timeZone]);
  const service = useMemo(
    () => createHomeService(client, `home-${userId}-${Date.now().toString(36)}`),
    [client, userId],
  );
  return (
    <HomeContext.Provider value={{ reader, service }}>
      <Tabs defaultSelected="commission">
        <Tab tabId="commission" title={statementMessagesFor(reader.language).title}>
          <StatementPart />
        </Tab>
        <Tab tabId="rules" title={rulesMessagesFor(reader.language).title}>
          <RulesPart />
        </Tab>
      </Tabs>
    </HomeContext.Provider>
  );
}
