import { Accordion, Divider, Flex, Heading, Text } from "@hubspot/ui-extensions";
import { StatusRow } from "../frame/StatusRow.tsx";
import { ExchangeRates, OpenDeals } from "@partner-standing/extension-kit/sales-views.tsx";
import { DataTable, Lines } from "@partner-standing/extension-kit/views.tsx";
import type {
  CommissionLedger,
  CommissionLine,
  QuarterTotal,
  SoldSale,
} from "@partner-standing/contract/commission/commission";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { CommissionMessages } from "@partner-standing/texts/commission/en";
import { formatMoney } from "@partner-standing/texts/formats/format-money";
import { bothAmounts, openDealViewModel } from "@partner-standing/texts/sales/sales-view-model";
import { quarterShown } from "@partner-standing/texts/quarters/quarter-shown";
import { SourceList } from "../frame/SourceList.tsx";
import { useCard } from "../frame/card-context.ts";
import { type ConditionViewModel, commissionViewModel, termOf } from "./commission-view-model.ts";
import { ReversalForm } from "./reversal.tsx";
import { useCommissionText } from "./use-commission-text.ts";

/** What must hold for commission to be paid, each with its mark in words. */
export function ConditionList({ conditions }: { conditions: ConditionViewModel[] }) {
  return (
    <Flex direction="column" gap="xs">
      {conditions.map(({ id, name, status }) => (
        <StatusRow key={id} name={name} status={status} weight="regular" />
      ))}
    </Flex>
  );
}

interface LedgerLineViewModel {
  key: string;
  month: string;
  /** The purchase that it is of, where the customer made several. */
  purchase: string | null;
  /** A reversal says so, a month that pays nothing why, and one that is not over that it is a forecast. */
  note: string | null;
  basis: string;
  rate: string;
  amount: string;
  /** Both amounts in the account's currency; null where the customer pays in that. */
  inAccount: string | null;
}

interface QuarterViewModel {
  quarter: string;
  heading: string;
  payday: string;
  /** What was taken back in this quarter; null where nothing was. */
  reversed: string | null;
  inAccount: string | null;
  lines: LedgerLineViewModel[];
}

interface LedgerViewModel {
  /** Due and forecast, the next payment first. */
  ahead: QuarterViewModel[];
  /** Paid, the newest first. */
  past: QuarterViewModel[];
}

interface Told {
  text: CommissionMessages;
  reader: CardReader;
}

function noteOf({ kind, reason, status }: CommissionLine, { text, reader }: Told): string | null {
  const { ledger, reasons } = text;
  if (kind === "reversal") return ledger.reversal;
  if (reason !== "earns") return reasons[reason];
  return status === "forecast" ? reader.label(ledger.statuses.forecast) : null;
}

/** The purchase of a line; null where all lines are of one. */
function purchaseOf({ sale }: CommissionLine, { lines }: CommissionLedger, { text, reader }: Told): string | null {
  if (lines.every((line) => line.sale.on === sale.on)) return null;
  const { purchase, purchases } = text.sold;
  return purchase(reader.date(sale.on), sale.kind && purchases[sale.kind]);
}

/** What an amount is in the account's currency. */
function inAccountOf(
  { inAccount }: Pick<CommissionLine, "inAccount">,
  { account }: CommissionLedger,
  { text: { sold }, reader }: Told,
): string | null {
  return inAccount && account && bothAmounts(inAccount, account.currency, { sold, reader });
}

function lineViewModel(line: CommissionLine, index: number, ledger: CommissionLedger, told: Told) {
  const { reader } = told;
  const { currency } = ledger;
  const money = (minor: number) => formatMoney(minor, currency, reader.tag);
  return {
    key: `${line.month} ${index}`,
    month: reader.month(line.month),
    purchase: purchaseOf(line, ledger, told),
    note: noteOf(line, told),
    basis: money(line.basisMinor),
    rate: reader.measure(line.ratePercent, "percent"),
    amount: money(line.amountMinor),
    inAccount: inAccountOf(line, ledger, told),
  };
}

function quarterViewModel(total: QuarterTotal, ledger: CommissionLedger, told: Told): QuarterViewModel {
  const { text, reader } = told;
  const { quarter, currency, totalMinor, reversedMinor, status, paidOn } = total;
  const money = (minor: number) => formatMoney(minor, currency, reader.tag);
  return {
    quarter,
    heading: text.ledger.heading(quarterShown(quarter, text.ledger), money(totalMinor), text.ledger.statuses[status]),
    payday: text.ledger.payday[status](reader.date(paidOn)),
    reversed: reversedMinor < 0 ? text.ledger.reversed(money(reversedMinor)) : null,
    inAccount: inAccountOf(total, ledger, told),
    lines: ledger.lines
      .filter((line) => line.quarter === quarter)
      .map((line, index) => lineViewModel(line, index, ledger, told)),
  };
}

/** The ledger of one customer by quarter and month. */
function ledgerViewModel(ledger: CommissionLedger, told: Told): LedgerViewModel {
  const shown = (isPaid: boolean) =>
    ledger.quarters
      .filter(({ status }) => (status === "paid") === isPaid)
      .map((total) => quarterViewModel(total, ledger, told));
  return { ahead: shown(false), past: shown(true).reverse() };
}

/** A quarter's statement: its sum and the day it is paid, and the months behind it. */
function LedgerQuarter({ quarter, isOpen }: { quarter: QuarterViewModel; isOpen: boolean }) {
  const { heading, payday, reversed, inAccount, lines } = quarter;
  return (
    <Accordion title={heading} size="sm" defaultOpen={isOpen}>
      <Flex direction="column" gap="xs">
        <Text>{payday}</Text>
        {reversed && <Text>{reversed}</Text>}
        {inAccount && <Text>{inAccount}</Text>}
        <LineTable lines={lines} />
      </Flex>
    </Accordion>
  );
}

function LineTable({ lines }: { lines: LedgerLineViewModel[] }) {
  const text = useCommissionText().ledger;
  const amount = (column: "basis" | "rate" | "amount") => ({
    header: text[column],
    align: "right" as const,
    cell: (line: LedgerLineViewModel) => (
      <>
        {line[column]}
        {column === "amount" && line.inAccount && <Text variant="microcopy">{line.inAccount}</Text>}
      </>
    ),
  });
  return (
    <DataTable
      columns={[
        { header: text.month, cell: (line) => <Month line={line} /> },
        ...(["basis", "rate", "amount"] as const).map(amount),
      ]}
      rows={lines}
      keyOf={({ key }) => key}
    />
  );
}

function Month({ line: { month, purchase, note } }: { line: LedgerLineViewModel }) {
  return (
    <>
      {month}
      {purchase && <Text variant="microcopy">{purchase}</Text>}
      {note && <Text variant="microcopy">{note}</Text>}
    </>
  );
}

/** Where everything that decides a ledger is printed: the plan, the conditions and the rules of its lines. */
function commissionSources({ plan, offer, conditions, rules }: CommissionLedger): Citation[] {
  return [
    ...((plan ?? offer)?.citations ?? []),
    ...conditions.flatMap((condition) => condition.citations),
    ...Object.values(rules).flat(),
  ];
}

interface CommissionPanelProps {
  ledger: CommissionLedger;
  show: (ledger: CommissionLedger) => void;
}

/** The ledger of one customer with its conditions and sources, and the form to book a reversal; of a lead what would hold. */
export function CommissionPanel({ ledger, show }: CommissionPanelProps) {
  const { reader } = useCard();
  const text = useCommissionText();
  const { conditions, lines, isOffer } = commissionViewModel(ledger, { text, reader });
  return (
    <Flex direction="column" gap="md">
      <Lines lines={lines} />
      <Heading>{text.conditions.title}</Heading>
      <ConditionList conditions={conditions} />
      <Sales ledger={ledger} />
      {!isOffer && (
        <>
          <Divider />
          <Quarters ledger={ledgerViewModel(ledger, { text, reader })} />
          <Text variant="microcopy">{text.ledger.estimate}</Text>
          {ledger.account && <ExchangeRates account={ledger.account} told={{ sold: text.sold, reader }} />}
          <Divider />
          <ReversalForm ledger={ledger} show={show} />
        </>
      )}
      <Divider />
      <SourceList citations={commissionSources(ledger)} readings={[]} />
    </Flex>
  );
}

/** A sale with its term, and whether it pays this month. */
function saleText({ on, kind, ratePercent, firstMonth, lastMonth, reason, within }: SoldSale, told: Told): string {
  const { text, reader } = told;
  const { soldTerms, sold } = text;
  const purchase = sold.purchase(reader.date(on), kind && sold.purchases[kind]);
  if (within !== null) return soldTerms.within(purchase, reader.date(within));
  const percent = reader.measure(ratePercent, "percent");
  return soldTerms.term(purchase, percent, termOf({ firstMonth, lastMonth }, told), text.reasons[reason]);
}

/** What was sold to the customer, where that was more than once, and what open deals may add. */
function Sales({ ledger: { sales, openDeals } }: { ledger: CommissionLedger }) {
  const { reader } = useCard();
  const text = useCommissionText();
  const told = { sold: text.sold, reader };
  return (
    <>
      {sales.length > 1 && (
        <Flex direction="column" gap="xs">
          <Heading>{text.soldTerms.title}</Heading>
          <Lines lines={sales.map((sale) => saleText(sale, { text, reader }))} />
        </Flex>
      )}
      <OpenDeals
        deals={openDeals.map((deal) => openDealViewModel(deal, text.reasons[deal.reason], told))}
        lines={[]}
        told={told}
      />
    </>
  );
}

function Quarters({ ledger }: { ledger: LedgerViewModel }) {
  const text = useCommissionText().ledger;
  const { ahead, past } = ledger;
  if (ahead.length + past.length === 0) return <Text>{text.nothing}</Text>;
  return (
    <>
      {ahead.length > 0 && <Heading>{text.ahead}</Heading>}
      {ahead.map((quarter, index) => (
        <LedgerQuarter key={quarter.quarter} quarter={quarter} isOpen={index === 0} />
      ))}
      {past.length > 0 && <Heading>{text.past}</Heading>}
      {past.map((quarter) => (
        <LedgerQuarter key={quarter.quarter} quarter={quarter} isOpen={false} />
      ))}
    </>
  );
}
