import { pluralIn } from "../formats/plural-in.ts";
import { en as quarter } from "../quarters/en.ts";
import { en as sales } from "../sales/en.ts";
import { en as names } from "../property-names/en.ts";

const { own: properties } = names;

const plural = pluralIn("en");

/** What the home page says of the commission of all customers. */
export const en = {
  ...quarter,
  sold: sales,
  title: "Commission",
  loading: "Adding up the commission",
  /** Instead of what cards say of their own figures. */
  firstSync: "The statement appears when all of it is read, so that you never see half a sum.",
  next: (amounts: string, quarter: string, date: string) => `Next payment: ${amounts} for ${quarter}, on ${date}.`,
  nothingDue: "All closed quarters have reached their payday.",
  expected: (amounts: string, quarter: string, date: string) =>
    `Expected for ${quarter} so far: ${amounts}, due on ${date}.`,
  outside: {
    title: "Not in the Solutions Partner Program",
    text: "If your company is a solutions partner or provider, switch that on. Commission then appears here.",
    where: "In HubSpot: Settings > Integrations > Connected Apps > Partner Standing > Settings, under “Programs”.",
  },
  noSale: {
    title: "No sale pays commission yet",
    text: `Enter the day of a sale in “${properties.pp_sold_on}” of the company. Its Solutions card then shows the conditions.`,
  },
  views: { statement: "By quarter", period: "Any period", unpaid: "Months that pay nothing" },
  /** The days that are looked at. */
  days: {
    from: "From",
    to: "To",
    show: "Show this period",
    hint: "A month counts on its last day, a reversal on the day on which it was booked.",
    order: "Choose a last day that is not before the first.",
    long: "Choose at most ten years.",
    none: "There is nothing of that in this period.",
  },
  period: {
    byMonth: "By month",
    columns: { currency: "Currency", forecast: "Of it forecast", month: "Month", months: "Months that pay" },
  },
  unpaid: {
    hint: "Months ahead are as things stand today. Each of several sales counts for itself.",
    all: "All reasons",
    span: (from: string, to: string) => `${from} to ${to}`,
    columns: { reason: "Reason", months: "Months", which: "Which" },
  },
  settled: "Statement",
  forecast: "Forecast",
  openByQuarter: {
    title: (quarters: string) => `They would add by quarter: ${quarters}.`,
    line: (quarter: string, amounts: string) => `${quarter} ${amounts}`,
  },
  columns: {
    quarter: "Quarter",
    commission: "Commission",
    reversed: "Taken back",
    total: "Total",
    customers: "Customers",
    paidOn: "Payable on",
    status: "Status",
    export: "Export",
  },
  export: {
    button: "Prepare CSV",
    lines: (shown: string, count: number) => `${shown} ${plural(count, "row", "rows")}`,
    whole: "The CSV of a quarter also holds customers that earn nothing, each with the reason.",
    copy: "Copy the CSV",
    copied: "Copied. Paste it into a file or a spreadsheet.",
    copyFailed: "The browser did not allow copying. Allow it for this page, then try again.",
  },
  /** What HubSpot really paid, as somebody enters it, beside what is computed. */
  paid: {
    title: "Paid by HubSpot",
    estimated: (amount: string) => `${amount} (estimate)`,
    intro: "Enter what HubSpot paid for a quarter. Nothing computed changes by it.",
    columns: {
      quarter: "Quarter",
      computed: "Computed",
      paid: "Paid",
      difference: "Difference",
      paidOn: "Paid on",
      entry: "Entry",
    },
    notEntered: "Not entered",
    more: (amount: string) => `${amount} more than computed`,
    less: (amount: string) => `${amount} less than computed`,
    same: "As computed",
    enter: "Enter",
    correct: "Correct",
    heading: (quarter: string) => `Paid for ${quarter}`,
    amount: (currency: string) => `Amount in ${currency}`,
    note: "Note (optional)",
    save: "Save",
    remove: "Remove the entry",
    cancel: "Cancel",
    amountFault: "Write an amount of 0 or more.",
    dayFault: "Choose a day after the end of the quarter, today at the latest.",
    noteFault: "Write one line of at most 200 characters.",
    history: "Who entered what",
    entry: (quarter: string, amount: string, date: string) => `${quarter}: ${amount}, paid on ${date}`,
    removed: (quarter: string) => `${quarter}: entry removed`,
    by: (entry: string, name: string, instant: string) => `${entry} (${name}, ${instant})`,
  },
  /** What has to be handed in for commission to be paid. */
  duties: {
    title: "Papers and invoice",
    states: { met: "In time", open: "Open", missed: "Missed" },
    papers: (sale: string, due: string) => `Bank and tax papers for the sale of ${sale}: by ${due} at the latest.`,
    invoice: (quarter: string, due: string) => `Invoice with VAT or GST for ${quarter}: by ${due} at the latest.`,
    handedIn: (date: string) => `Handed in on ${date}.`,
    notEntered: "The settings name no day on which it was handed in.",
    forfeited: "Without papers in time HubSpot forfeits the commission of the sale.",
    otherwise: (date: string) => `Read otherwise, once from joining: by ${date} (reading K20 under program rules).`,
  },
};
export type StatementMessages = typeof en;
