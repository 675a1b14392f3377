import { Flex, Link, Text } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import {
  UNPAID_REASONS,
  type UnpaidCustomer,
  type UnpaidMonths,
  type UnpaidReason,
} from "@partner-standing/contract/commission/range";
import type { Answer } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { DataTable } from "@partner-standing/extension-kit/views.tsx";
import { useCallback } from "react";
import { customerText } from "../customers/customer-row.ts";
import { Choices } from "../frame/ListControls.tsx";
import { MakeLink } from "../frame/MakeLink.tsx";
import { ShowMore } from "../frame/ShowMore.tsx";
import { useHome } from "../frame/home-context.ts";
import { useMore } from "../frame/use-more.ts";
import { AwaitedDays, Days } from "./Days.tsx";
import { type AskedDays, daysOf, faultOf } from "./asked-days.ts";
import { useStatementText } from "./use-statement-text.ts";

type Reasons = NonNullable<UnpaidMonths["reasons"]>;

const ALL = "all";
const countOf = (reasons: Reasons) => reasons.reduce((sum, { customers }) => sum + customers, 0);

/** Each reason that occurs, with how many customers it concerns. */
function ReasonChoices({ list: { from, to, reason: open }, reasons }: { list: UnpaidMonths; reasons: Reasons }) {
  const { reader } = useHome();
  const { unpaid: text } = useStatementText();
  const { counted } = customerText(reader).text;
  const all = { reason: ALL, label: text.all, customers: countOf(reasons) };
  const labels = new Map(
    [all, ...reasons].map(({ reason, label, customers }) => [reason, counted(label, reader.count(customers))]),
  );
  return (
    <Flex direction="row" gap="md" wrap>
      <Choices
        page="commission"
        names={[...labels.keys()]}
        open={open ?? ALL}
        label={(name) => labels.get(name) ?? name}
        address={(reason) => ({ view: "unpaid", from, to, reason })}
      />
    </Flex>
  );
}

interface UnpaidListProps {
  list: UnpaidMonths;
  ask: (after: string) => Promise<Answer<UnpaidMonths>>;
}

/** The customers of a reason with their months, and those asked for since. */
function UnpaidList({ list, ask }: UnpaidListProps) {
  const { reader } = useHome();
  const { unpaid: text } = useStatementText();
  const { columns } = text;
  const labels = new Map(list.reasons?.map(({ reason, label }) => [reason, label]));
  const more = useMore<UnpaidCustomer>({ items: list.customers, after: list.after }, async (after) => {
    const answer = await ask(after);
    return answer.ok ? { ok: true, data: { items: answer.data.customers, after: answer.data.after } } : answer;
  });
  const spanShown = ({ from, to }: UnpaidCustomer["spans"][number]) =>
    from === to ? reader.month(from) : text.span(reader.month(from), reader.month(to));
  return (
    <Flex direction="column" gap="sm">
      <DataTable
        columns={[
          {
            header: customerText(reader).text.columns.company,
            cell: ({ company }) => <Link href={company.url}>{company.name}</Link>,
          },
          { header: columns.reason, cell: ({ reason }) => labels.get(reason) },
          { header: columns.months, align: "right", cell: ({ months }) => reader.count(months) },
          { header: columns.which, cell: ({ spans }) => reader.list(spans.map(spanShown)) },
        ]}
        rows={more.items}
        keyOf={({ company, reason }) => `${company.objectId} ${reason}`}
      />
      <ShowMore list={more} />
    </Flex>
  );
}

function Unpaid({ from = "", to = "", reason }: AskedDays & { reason: UnpaidReason | null }) {
  const { reader, service } = useHome();
  const { unpaid: text, days } = useStatementText();
  const { file } = customerText(reader).text;
  const askPage = useCallback(
    (after: string) => service.unpaid({ from, to, reason }, after, reader.language),
    [service, reader, from, to, reason],
  );
  const ask = useCallback(() => askPage(""), [askPage]);
  const { state, reload } = useService(ask);
  const list = lastGood(state);
  const others = { view: "unpaid", reason: reason ?? ALL };
  const open = list?.reasons?.find((one) => one.reason === list.reason);
  const rows = open ? open.customers : countOf(list?.reasons ?? []);
  return (
    <>
      <AwaitedDays asked={{ from, to }} others={others} state={state} reload={reload} />
      {list && <Text variant="microcopy">{text.hint}</Text>}
      {list?.reasons && <ReasonChoices list={list} reasons={list.reasons} />}
      {open && <Text>{open.why}</Text>}
      {list?.customers.length === 0 && <Text>{days.none}</Text>}
      {list && list.customers.length > 0 && (
        <>
          <MakeLink
            key={`${reason} ${list.from} ${list.to}`}
            ask={() => service.linkUnpaid({ from: list.from, to: list.to, reason }, reader.language)}
            label={file.make}
            open={file.open(reader.count(rows), rows)}
          />
          <UnpaidList key={`${reason} ${JSON.stringify(list.reasons)}`} list={list} ask={askPage} />
        </>
      )}
    </>
  );
}

/** Which months pay nothing, and why? */
export function UnpaidPart() {
  const { params } = usePageRoute();
  const days = daysOf(params);
  const reason = UNPAID_REASONS.find((one) => one === params["reason"]) ?? null;
  const others = { view: "unpaid", reason: reason ?? ALL };
  if (faultOf(days)) return <Days key={JSON.stringify(days)} shown={days} others={others} />;
  return <Unpaid {...days} reason={reason} />;
}
