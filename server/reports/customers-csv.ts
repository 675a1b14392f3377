import type { Customer, CustomerClient } from "@partner-standing/contract/standing/customers";
import { type CustomerMessages, customerMessagesFor } from "@partner-standing/texts/customers/customer-messages-for";
import type { Language } from "@partner-standing/texts/formats/locale";
import { technologyNamesFor } from "@partner-standing/texts/technology-names/technology-names-for";
import { type Cell, beginCsv, writeCsv } from "../process/csv-file.ts";
import { countsApp, hasClients } from "../standing/client-shares.ts";
import { type AskedCustomers, eachCustomer } from "../standing/list-customers.ts";
import type { Database } from "../store/engine/database.ts";
import type { View } from "../standing/record-standing.ts";

type Row = [string, ...Cell[]];

/** A column; of amounts, it is left out for whoever may not see them, of the app or of clients outside of the program that counts them. */
interface Column {
  header: string;
  cell: (customer: Customer, all: number | null) => Cell;
  of?: "amounts" | "app" | "clients";
}

const usd = (amount: number | null): Cell => (amount === null ? "" : { decimal: amount.toFixed(2) });

function percent(part: number | null, all: number | null): Cell {
  return part === null || all === null || all === 0 ? "" : { decimal: ((part / all) * 100).toFixed(2) };
}

function columnsIn({ columns, file }: CustomerMessages, language: Language): Column[] {
  const { metrics } = technologyNamesFor(language);
  const amount = (header: string, of: (customer: Customer) => number | null): Column => ({
    ...{ header: `${header} (USD)`, of: "amounts" },
    cell: (customer) => usd(of(customer)),
  });
  const app = (header: string, cell: Column["cell"]): Column => ({ header, cell, of: "app" });
  const client = (header: string, told: (client: CustomerClient) => Cell): Column => ({
    ...{ header, of: "clients" },
    cell: ({ client: known }) => (known ? told(known) : ""),
  });
  return [
    { header: file.companyId, cell: ({ company }) => company.objectId },
    { header: file.owner, cell: ({ ownerName }) => ownerName ?? "" },
    amount(columns.mrr, ({ mrr }) => mrr),
    {
      ...{ header: `${columns.share} (%)`, of: "amounts" },
      cell: ({ attributedMrr }, all) => percent(attributedMrr, all),
    },
    amount(columns.firstNinety, ({ firstNinetyDaysMrr }) => firstNinetyDaysMrr),
    amount(columns.influenced, ({ influencedDealMrr }) => influencedDealMrr),
    app(file.deals, ({ influencedDeals }) => influencedDeals),
    app(columns.reviewed, ({ reviewedOn }) => reviewedOn ?? ""),
    app(columns.leaves, ({ leaves }) => leaves?.on ?? ""),
    app(file.leaving, ({ leaves }) => (leaves ? metrics[leaves.metric] : "")),
    app(file.uninstalled, ({ uninstalledOn }) => uninstalledOn ?? ""),
    client(file.sold, ({ sold }) => sold.soldOn ?? ""),
    client(file.managed, ({ managed }) => (managed.state === "counts" ? file.yes : file.no)),
    client(file.managedUntil, ({ managed }) => managed.until ?? ""),
    client(file.apps, ({ apps }) => apps.counting),
    { header: columns.problems, cell: ({ problems }) => problems },
  ];
}

/**
 * All customers of a list as a table for a spreadsheet, in UTF-8 and in parts that follow each other. They are of one moment
 * and read to their end before the first is sent: whoever takes them slowly holds no transaction.
 */
export async function customersCsv(
  view: View & { database: Database },
  { language, ...asked }: AskedCustomers & { language: Language },
): Promise<Buffer[]> {
  const text = customerMessagesFor(language);
  const { tenant } = view;
  const isShown = { amounts: asked.amounts && countsApp(tenant), app: countsApp(tenant), clients: hasClients(tenant) };
  const columns = columnsIn(text, language).filter(({ of }) => of === undefined || isShown[of]);
  const header: [string, ...string[]] = [text.columns.company, ...columns.map((column) => column.header)];
  const parts = [Buffer.from(beginCsv(header))];
  await eachCustomer(view, asked, (customers, all) => {
    const rows = customers.map((customer): Row => [
      customer.company.name,
      ...columns.map(({ cell }) => cell(customer, all)),
    ]);
    parts.push(Buffer.from(writeCsv(rows)));
  });
  return parts;
}
