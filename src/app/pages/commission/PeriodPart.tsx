import { Accordion, Flex, Heading, Link, Text } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import type { CommissionRange, RangeCustomer } from "@partner-standing/contract/commission/range";
import { ExchangeRates } from "@partner-standing/extension-kit/sales-views.tsx";
import type { Answer } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { DataTable } from "@partner-standing/extension-kit/views.tsx";
import { formatMoney } from "@partner-standing/texts/formats/format-money";
import { bothAmounts } from "@partner-standing/texts/sales/sales-view-model";
import { type ReactNode, useCallback } from "react";
import { customerText } from "../customers/customer-row.ts";
import { ShowMore } from "../frame/ShowMore.tsx";
import { useHome } from "../frame/home-context.ts";
import { useMore } from "../frame/use-more.ts";
import { AwaitedDays, Days } from "./Days.tsx";
import { type AskedDays, daysOf, faultOf } from "./asked-days.ts";
import { type AmountCells, amountCells } from "./period-rows.ts";
import { useStatementText } from "./use-statement-text.ts";

/** Columns that every table of a period has. */
function useAmountColumns<Row extends AmountCells>() {
  const { columns } = useStatementText();
  const amount = (header: string, cell: (row: Row) => ReactNode) => ({ header, align: "right" as const, cell });
  return [
    amount(columns.commission, ({ commission }) => commission),
    amount(columns.reversed, ({ reversed }) => reversed),
    amount(columns.total, ({ total, inAccount }) => (
      <>
        {total}
        {inAccount && <Text variant="microcopy">{inAccount}</Text>}
      </>
    )),
  ];
}

/** Each currency for itself, and all of them in the account's. */
function Totals({ totals, account }: NonNullable<CommissionRange["sums"]>) {
  const { reader } = useHome();
  const text = useStatementText();
  const { columns } = text.period;
  const told = { sold: text.sold, reader };
  return (
    <>
      <DataTable
        columns={[
          { header: columns.currency, cell: ({ currency }) => currency },
          ...useAmountColumns<{ currency: string; forecast: string; customers: string } & AmountCells>(),
          { header: columns.forecast, align: "right", cell: ({ forecast }) => forecast },
          { header: text.columns.customers, align: "right", cell: ({ customers }) => customers },
        ]}
        rows={totals.map((total) => ({
          ...amountCells(total, account?.currency ?? "", told),
          currency: total.currency,
          forecast: formatMoney(total.forecastMinor, total.currency, reader.tag),
          customers: reader.count(total.customers),
        }))}
        keyOf={({ currency }) => currency}
      />
      {account && (
        <Flex direction="column" gap="xs">
          <Heading>{text.sold.account.title(account.currency)}</Heading>
          <Text>{bothAmounts(account, account.currency, told)}</Text>
          <ExchangeRates account={account} told={told} />
        </Flex>
      )}
    </>
  );
}

/** More rows than these are folded away, so that the customers are not far below. */
const SHORT = 12;

/** The newest month first, as quarters stand. */
function Months({ months }: Pick<NonNullable<CommissionRange["sums"]>, "months">) {
  const { reader } = useHome();
  const text = useStatementText();
  const told = { sold: text.sold, reader };
  const newestFirst = [...months].sort((one, other) => other.month.localeCompare(one.month));
  const rows = newestFirst.map((one) => ({
    ...amountCells({ ...one, inAccount: null }, "", told),
    key: `${one.month} ${one.currency}`,
    month: reader.month(one.month),
    status: reader.label(text.statuses[one.status]),
  }));
  return (
    <Accordion title={text.period.byMonth} defaultOpen={rows.length <= SHORT}>
      <DataTable
        columns={[
          { header: text.period.columns.month, cell: ({ month }) => month },
          ...useAmountColumns<(typeof rows)[number]>(),
          { header: text.columns.status, cell: ({ status }) => status },
        ]}
        rows={rows}
        keyOf={({ key }) => key}
      />
    </Accordion>
  );
}

interface CustomersProps {
  range: CommissionRange;
  ask: (after: string) => Promise<Answer<CommissionRange>>;
}

/** The customers of a period, and those asked for since. */
function Customers({ range, ask }: CustomersProps) {
  const { reader } = useHome();
  const text = useStatementText();
  const { columns } = text.period;
  const told = { sold: text.sold, reader };
  const to = range.sums?.account?.currency ?? "";
  const more = useMore<RangeCustomer>({ items: range.customers, after: range.after }, async (after) => {
    const answer = await ask(after);
    return answer.ok ? { ok: true, data: { items: answer.data.customers, after: answer.data.after } } : answer;
  });
  const rows = more.items.map(({ company, months, ...sums }) => ({
    ...amountCells(sums, to, told),
    company,
    months: reader.count(months),
  }));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.columns.customers}</Heading>
      <DataTable
        columns={[
          {
            header: customerText(reader).text.columns.company,
            cell: ({ company }) => <Link href={company.url}>{company.name}</Link>,
          },
          ...useAmountColumns<(typeof rows)[number]>(),
          { header: columns.months, align: "right", cell: ({ months }) => months },
        ]}
        rows={rows}
        keyOf={({ company }) => company.objectId}
      />
      <ShowMore list={more} />
    </Flex>
  );
}

const OTHERS = { view: "period" };

function Period({ from = "", to = "" }: AskedDays) {
  const { service } = useHome();
  const { days: text } = useStatementText();
  const askPage = useCallback((after: string) => service.range({ from, to }, after), [service, from, to]);
  const ask = useCallback(() => askPage(""), [askPage]);
  const { state, reload } = useService(ask);
  const range = lastGood(state);
  return (
    <>
      <AwaitedDays asked={{ from, to }} others={OTHERS} state={state} reload={reload} />
      {range?.sums?.totals.length === 0 && <Text>{text.none}</Text>}
      {range?.sums && range.sums.totals.length > 0 && (
        <>
          <Totals {...range.sums} />
          <Months months={range.sums.months} />
          <Customers key={JSON.stringify(range.sums.totals)} range={range} ask={askPage} />
        </>
      )}
    </>
  );
}

/** What any range of days comes to, and who is behind it. */
export function PeriodPart() {
  const days = daysOf(usePageRoute().params);
  if (faultOf(days)) return <Days key={JSON.stringify(days)} shown={days} others={OTHERS} />;
  return <Period {...days} />;
}
