import { Flex, Link, StatusTag, Text } from "@hubspot/ui-extensions";
import type { Customer, CustomerList } from "@partner-standing/contract/standing/customers";
import type { Answer } from "@partner-standing/extension-kit/service-client";
import { DataTable, Lines } from "@partner-standing/extension-kit/views.tsx";
import type { ReactNode } from "react";
import { ShowMore } from "../frame/ShowMore.tsx";
import { useHome } from "../frame/home-context.ts";
import { useMore } from "../frame/use-more.ts";
import { type CustomerRow, customerRow, customerText } from "./customer-row.ts";

/** Something, and what is to be said of it. */
function Noted({ notes, children }: { notes: string[]; children: ReactNode }) {
  return (
    <Flex direction="column">
      {children}
      <Lines lines={notes} variant="microcopy" />
    </Flex>
  );
}

const companyCell = ({ company, notes }: CustomerRow) => (
  <Noted notes={notes}>
    <Link href={company.url}>{company.name}</Link>
  </Noted>
);
const reviewCell = ({ reviewed, reviewNote }: CustomerRow) => (
  <Noted notes={reviewNote === null ? [] : [reviewNote]}>
    <Text>{reviewed}</Text>
  </Noted>
);
const leavesCell = ({ leavesOn, leaves, isLeavingSoon }: CustomerRow) => (
  <Noted notes={leaves === null ? [] : [leaves]}>
    {isLeavingSoon ? <StatusTag variant="warning">{leavesOn}</StatusTag> : <Text>{leavesOn}</Text>}
  </Noted>
);

const clientCell = ({ client: { managed, isLapsing, notes } }: CustomerRow) => (
  <Noted notes={notes}>{isLapsing ? <StatusTag variant="warning">{managed}</StatusTag> : <Text>{managed}</Text>}</Noted>
);

const problemColumn = (header: string, none: string) => ({
  header,
  cell: ({ problems }: CustomerRow) => (problems ? <StatusTag variant="danger">{problems}</StatusTag> : none),
});

interface CustomersProps {
  list: CustomerList;
  ask: (after: string) => Promise<Answer<CustomerList>>;
}

/** The customers of a list, and those asked for since. */
export function Customers({ list, ask }: CustomersProps) {
  const told = customerText(useHome().reader);
  const { columns, unknown } = told.text;
  const { review, amountsShown, withApp, attributedMrr: all } = list;
  const more = useMore<Customer>({ items: list.customers, after: list.after }, async (after) => {
    const answer = await ask(after);
    return answer.ok ? { ok: true, data: { items: answer.data.customers, after: answer.data.after } } : answer;
  });
  const rows = more.items.map((customer) => customerRow(customer, { all, review }, told));
  const amount = (header: string, of: (row: CustomerRow) => string | null) =>
    amountsShown && withApp ? [{ header, align: "right" as const, cell: of }] : [];
  return (
    <Flex direction="column" gap="sm">
      <DataTable
        columns={[
          { header: columns.company, cell: companyCell },
          ...amount(columns.mrr, ({ mrr }) => mrr),
          ...amount(columns.share, ({ share }) => share),
          ...amount(columns.firstNinety, ({ firstNinety }) => firstNinety),
          ...(withApp
            ? [
                {
                  header: columns.influenced,
                  align: "right" as const,
                  cell: ({ influenced }: CustomerRow) => influenced,
                },
                { header: columns.reviewed, cell: reviewCell },
                { header: columns.leaves, cell: leavesCell },
              ]
            : []),
          ...(more.items.some(({ client }) => client) ? [{ header: columns.managed, cell: clientCell }] : []),
          ...(rows.some(({ problems }) => problems) ? [problemColumn(columns.problems, unknown)] : []),
        ]}
        rows={rows}
        keyOf={({ company }) => company.objectId}
      />
      <ShowMore list={more} />
    </Flex>
  );
}
