import { Flex } from "@hubspot/ui-extensions";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { PageNotice } from "../frame/PageNotice.tsx";
import { StatementView } from "./StatementView.tsx";
import { useHome } from "../frame/home-context.ts";
import { useStatementText } from "./use-statement-text.ts";

/** What HubSpot pays in commission for all customers together. */
export function StatementPart() {
  const { service, reader } = useHome();
  const text = useStatementText();
  const { state, reload } = useService(service.statement);
  const statement = lastGood(state);
  const asOf = statement?.freshness.asOf;
  const words = {
    loading: text.loading,
    stale: asOf ? reader.messages.freshness.stale(reader.instant(asOf)) : null,
    firstSync: text.firstSync,
  };
  return (
    <Flex direction="column" gap="md">
      <PageNotice state={state} reload={reload} words={words} />
      {statement && <StatementView statement={statement} reload={reload} isReloading={state.status === "loading"} />}
    </Flex>
  );
}
