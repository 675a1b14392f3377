import { Accordion, EmptyState, Flex, Heading, LoadingButton, Text } from "@hubspot/ui-extensions";
import { ExchangeRates, OpenDeals } from "@partner-standing/extension-kit/sales-views.tsx";
import type { CommissionStatement } from "@partner-standing/contract/commission/commission";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { formatMoney } from "@partner-standing/texts/formats/format-money";
import { openDealViewModel } from "@partner-standing/texts/sales/sales-view-model";
import { PageNotice } from "../frame/PageNotice.tsx";
import { useHome } from "../frame/home-context.ts";
import { RuleSources } from "../rules/RuleSources.tsx";
import { ruleSources } from "../rules/rule-source.ts";
import { rulesTexts } from "../rules/rules-texts.ts";
import { OutsidePackages } from "./Days.tsx";
import { Duties } from "./duties.tsx";
import { Payments } from "./payments.tsx";
import { AccountTable, QuarterTable } from "./quarters.tsx";
import { accountRows, addedLines, statementViewModel } from "./statement-view-model.ts";
import { useStatementText } from "./use-statement-text.ts";

interface StatementViewProps {
  statement: CommissionStatement;
  show: (statement: CommissionStatement) => void;
  reload: () => void;
  isReloading: boolean;
}

/** What is paid next, every quarter of the statement and of the forecast, and where its rules are printed. */
function StatementView({ statement, show, reload, isReloading }: StatementViewProps) {
  const { reader } = useHome();
  const text = useStatementText();
  if (statement.package === null || statement.quarters.length === 0) return <NoStatement statement={statement} />;
  const { lines, settled, forecast } = statementViewModel(statement, { text, reader });
  const { ageSeconds } = statement.freshness;
  const { freshness, explain } = reader.messages;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="column" gap="xs">
        {lines.map((line, place) => (
          <Text key={line} format={{ fontWeight: place === 0 ? "demibold" : "regular" }}>
            {line}
          </Text>
        ))}
        <Text variant="microcopy">{text.estimate}</Text>
        <Text variant="microcopy">{text.export.whole}</Text>
        <Flex direction="row" gap="sm" align="center" wrap>
          {ageSeconds !== null && <Text variant="microcopy">{freshness.asOf(reader.age(ageSeconds))}</Text>}
          <LoadingButton size="xs" loading={isReloading} onClick={() => reload()}>
            {isReloading ? freshness.reloading : freshness.reload}
          </LoadingButton>
        </Flex>
      </Flex>
      <Duties duties={statement.duties} />
      {statement.account && <InAccount account={statement.account} />}
      {settled.length > 0 && <Quarters title={text.settled} rows={settled} />}
      <Payments statement={statement} show={(payments) => show({ ...statement, payments })} />
      {forecast.length > 0 && <Quarters title={text.forecast} rows={forecast} />}
      <OpenDealsOfAll openDeals={statement.openDeals} />
      <Accordion title={explain.printed}>
        <RuleSources sources={ruleSources(Object.values(statement.rules).flat(), rulesTexts(reader))} />
      </Accordion>
    </Flex>
  );
}

/** All currencies together by quarter, by both rates. */
function InAccount({ account }: { account: NonNullable<CommissionStatement["account"]> }) {
  const { reader } = useHome();
  const text = useStatementText();
  const told = { sold: text.sold, reader };
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.sold.account.title(account.currency)}</Heading>
      <AccountTable rows={accountRows(account, { text, reader })} />
      <ExchangeRates account={account} told={told} />
    </Flex>
  );
}

function OpenDealsOfAll({ openDeals: { deals, more, monthly, quarters } }: Pick<CommissionStatement, "openDeals">) {
  const { reader } = useHome();
  const text = useStatementText();
  const { sold } = text;
  const { open } = sold;
  const amounts = monthly.map(({ currency, monthlyMinor }) => formatMoney(monthlyMinor, currency, reader.tag));
  return (
    <OpenDeals
      deals={deals.map((deal) => openDealViewModel(deal, open.onCard, { sold, reader }))}
      lines={[
        ...(amounts.length > 0 ? [open.monthly(reader.list(amounts))] : []),
        ...addedLines(quarters, { text, reader }),
        ...(more > 0 ? [open.more(reader.count(more))] : []),
      ]}
      told={{ sold, reader }}
    />
  );
}

function Quarters({ title, rows }: { title: string; rows: Parameters<typeof QuarterTable>[0]["rows"] }) {
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      <QuarterTable rows={rows} />
    </Flex>
  );
}

/** Outside of both packages, or before the first sale. */
function NoStatement({ statement }: { statement: CommissionStatement }) {
  const { noSale } = useStatementText();
  if (statement.package === null) return <OutsidePackages />;
  return (
    <EmptyState title={noSale.title}>
      <Text>{noSale.text}</Text>
    </EmptyState>
  );
}

/** What HubSpot pays in commission for all customers together. */
export function StatementPart() {
  const { service, reader } = useHome();
  const text = useStatementText();
  const { state, reload, show } = useService(service.statement);
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
      {statement && (
        <StatementView statement={statement} show={show} reload={reload} isReloading={state.status === "loading"} />
      )}
    </Flex>
  );
}
