import type { CommissionStatement, QuarterTotal } from "@partner-standing/contract/commission/commission";
import type { Chapter } from "@partner-standing/contract/reports/report";
import { formatMoney } from "@partner-standing/texts/formats/format-money";
import { quarterShown } from "@partner-standing/texts/quarters/quarter-shown";
import { statementMessagesFor } from "@partner-standing/texts/statement/statement-messages-for";
import { type Teller, numbers, short, status } from "../teller.ts";

/** So many quarters up to the one that is running, and the next. */
const PAST = 3;

/** The newest quarters that have begun, and the one after them. */
function shownQuarters({ quarters, on }: CommissionStatement): QuarterTotal[] {
  const running = `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
  const names = [...new Set(quarters.map(({ quarter }) => quarter))].sort();
  const begun = names.filter((quarter) => quarter <= running).slice(-PAST);
  const next = names.find((quarter) => quarter > running);
  return quarters.filter(({ quarter }) => begun.includes(quarter) || quarter === next);
}

/** What HubSpot pays in commission, quarter by quarter; null outside of both packages. */
export function commissionChapter(statement: CommissionStatement, teller: Teller): Chapter | null {
  if (statement.package === null) return null;
  const { text, reader } = teller;
  const { columns, chapters, tables } = text;
  const said = statementMessagesFor(teller.language);
  const citations = Object.values(statement.rules).flat();
  const rows = shownQuarters(statement).map(({ quarter, currency, totalMinor, customers, paidOn, status: state }) =>
    teller.row(
      [
        quarterShown(quarter, said),
        formatMoney(totalMinor, currency, reader.tag),
        reader.count(customers),
        reader.date(paidOn),
        reader.label(said.statuses[state]),
      ],
      { tone: state === "due" ? "good" : "plain", citations },
    ),
  );
  return {
    id: "commission",
    title: chapters.commission,
    tier: null,
    lines: [{ title: "", text: rows.length === 0 ? text.noCommission : said.estimate, tone: "plain" }],
    chart: null,
    tables:
      rows.length === 0
        ? []
        : [
            {
              id: "quarters",
              title: tables.quarters,
              note: null,
              columns: [
                short(columns.quarter),
                numbers(said.columns.total),
                numbers(columns.customers),
                short(columns.payable),
                status(columns.status),
              ],
              rows,
            },
          ],
  };
}
