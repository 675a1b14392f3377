import type {
  AccountCurrency,
  CommissionLedger,
  CommissionLine,
  ConversionRate,
} from "@partner-standing/contract/commission/commission";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import { decimalsOf } from "@partner-standing/contract/values/minor-units";
import { documentNamesFor } from "@partner-standing/texts/sources/documents-for";
import Big from "big.js";
import { type Amount, type Cell, writeCsv } from "../process/csv-file.ts";
import { sectionsOf } from "../rules/packs/sections/all-sections.ts";

const DOCUMENTS = documentNamesFor("en");

/** The first line of each of the places that a citation names. */
const placesOf = (lines: string) => lines.split(", ").map((place) => Number(place.split("-")[0]));

/** A citation as people know it: the document, and the questions under which the rule is answered; HubSpot's pages go by their address. */
export function citedByName({ document, lines }: Citation): string {
  const name = DOCUMENTS[document];
  if (!name) return `${document}, ${lines}`;
  const sections = sectionsOf(document, "en");
  const asked = placesOf(lines).map((line) => sections.findLast(({ from }) => from <= line)?.title);
  return `${name}: ${[...new Set(asked)].join(" ")}`;
}

/** A company's ledger, as much of it as the table shows. */
export type ExportedLedger = Pick<CommissionLedger, "company" | "currency" | "domain" | "lines" | "rules" | "account">;

function amountOf(amountMinor: number, currency: string): Amount {
  const decimals = decimalsOf(currency);
  return { decimal: new Big(amountMinor).times(`1e-${decimals}`).toFixed(decimals) };
}

/** The same in the account's currency; empty where a rate is missing. */
function converted(
  { amountMinor, inAccount }: CommissionLine,
  { currency, account }: ExportedLedger,
  by: "estimateMinor" | "payoutMinor",
): Cell {
  if (inAccount === null) return amountOf(amountMinor, currency);
  const minor = inAccount[by];
  return minor === null ? "" : amountOf(minor, account?.currency ?? currency);
}

/** The rates of a conversion, each with the day from which it holds. */
const ratesText = (rates: readonly ConversionRate[]) =>
  rates.map(({ currency, usd, from }) => `1 ${currency} = ${usd} USD${from === null ? "" : ` of ${from}`}`).join("; ");

const missingText = ({ missing }: AccountCurrency, month: string | null) =>
  missing
    .filter((rate) => rate.month === month)
    .map(({ currency }) => `no rate of ${currency}`)
    .join("; ");

/** By the calendar: whether HubSpot has paid, its own statement says. */
const STATUSES = { forecast: "forecast", due: "due", paid: "payable" } as const;

/** The columns of the table, and what each of them says of a line. The first one is a text. */
const COLUMNS: Record<string, (line: CommissionLine, ledger: ExportedLedger) => Cell> = {
  companyId: (_line, { company }) => company.objectId,
  company: (_line, { company }) => company.name,
  domain: (_line, { domain }) => domain ?? "",
  month: ({ month }) => month,
  kind: ({ kind }) => kind,
  basis: ({ basisMinor }, { currency }) => amountOf(basisMinor, currency),
  ratePercent: ({ ratePercent }) => ratePercent,
  amount: ({ amountMinor }, { currency }) => amountOf(amountMinor, currency),
  currency: (_line, { currency }) => currency,
  reason: ({ reason }) => reason,
  quarter: ({ quarter }) => quarter,
  payableOn: ({ amountMinor, paidOn }) => (amountMinor === 0 ? "" : paidOn),
  /** Of a line that pays nothing, why. */
  status: ({ amountMinor, status, reason }) =>
    amountMinor === 0 ? `nothing: ${reason.replaceAll("-", " ")}` : STATUSES[status],
  citations: ({ rule }, { rules }) => (rules[rule] ?? []).map(citedByName).join("; "),
  /** The sale that the line belongs to: its day, and its kind where that is known. */
  sale: ({ sale: { on, kind } }) => (kind === null ? on : `${on} ${kind}`),
  /** The same amount in the account's currency, by today's rate and by the one of the month's last day. */
  accountCurrency: (_line, { currency, account }) => account?.currency ?? currency,
  estimate: (line, ledger) => converted(line, ledger, "estimateMinor"),
  estimateRate: (_line, { account }) => (account ? ratesText(account.estimateRates) || missingText(account, null) : ""),
  payout: (line, ledger) => converted(line, ledger, "payoutMinor"),
  payoutRate: ({ month }, { account }) => {
    const known = account?.monthEnds.find((end) => end.month === month);
    return known ? ratesText(known.rates) : account ? missingText(account, month) : "";
  },
};

/**
 * The lines of a quarter as CSV, those that pay nothing too, because they say why. Pages that follow come without a
 * header and can be put behind the first as they are.
 */
export function quarterCsv(
  ledgers: readonly ExportedLedger[],
  quarter: string,
  { header }: { header: boolean },
): { csv: string; lines: number } {
  const rows = ledgers.flatMap((ledger) => {
    const lines = ledger.lines.filter((line) => line.quarter === quarter);
    return lines.map((line) => Object.values(COLUMNS).map((cell) => cell(line, ledger)) as [string, ...Cell[]]);
  });
  const names = Object.keys(COLUMNS) as [string, ...string[]];
  return { csv: writeCsv([...(header ? [names] : []), ...rows]), lines: rows.length };
}
