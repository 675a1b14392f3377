import { hubspot, Tab, Tabs, useExtensionContext } from "@hubspot/ui-extensions";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { rulesMessagesFor } from "@partner-standing/texts/rules/rules-messages-for";
import { createServiceClient, type ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { useMemo } from "react";
import { HomeContext } from "./home-context.ts";
import { createHomeService } from "./home-service.ts";
import { RulesPart } from "../rules/RulesPart.tsx";
import { StatementPart } from "../commission/StatementPart.tsx";

/** What concerns the account as a whole, a part a tab. */
export function HomePage({ fetch = hubspot.fetch }: { fetch?: ServiceFetch }) {
  const { user, portal, variables } = useExtensionContext<"pages">();
  const { language, locale } = user;
  const { timezone } = portal;
  const baseUrl = variables?.["API_BASE_URL"];
  const reader = useMemo(
    () => createCardReader(localeOf({ language, locale }), timezone),
    [language, locale, timezone],
  );
  const service = useMemo(() => createHomeService(createServiceClient({ baseUrl, fetch })), [baseUrl, fetch]);
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
