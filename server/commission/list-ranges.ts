import {
  type CommissionRange,
  UNPAID_REASONS,
  type UnpaidMonths,
  type UnpaidReason,
} from "@partner-standing/contract/commission/range";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Language } from "@partner-standing/texts/formats/locale";
import { unpaidMessagesFor } from "@partner-standing/texts/unpaid/unpaid-messages-for";
import { recordLink } from "../facts/record-id.ts";
import { commissionInRange } from "../rules/packs/commission/ranges/commission-in-range.ts";
import type { DayRange } from "../rules/packs/commission/ranges/day-range.ts";
import { unpaidInRange } from "../rules/packs/commission/ranges/unpaid-months.ts";
import type { Portal } from "../store/portals/portals.ts";
import type { ReadSale } from "./read-sales.ts";

const PAGE = 25;
/** What separates the parts of a page's end. */
const SIGN = ":";

/** HubSpot's ids are whole numbers without leading zeros, too long for a number. */
export const byId = (one: string, other: string): number =>
  one.length - other.length || (one < other ? -1 : Number(one > other));

/** The rows behind the end of the page before, or the first ones. */
function pageOf<Key, Row extends Key>(rows: readonly Row[], after: Key | null, compare: (a: Key, b: Key) => number) {
  const left = after === null ? rows : rows.filter((row) => compare(row, after) > 0);
  const page = left.slice(0, PAGE);
  return { page, last: page.length < left.length ? (page.at(-1) ?? null) : null };
}

const factsOf = (sales: readonly ReadSale[]) =>
  sales.map(({ companyId, name, facts }) => ({ ...facts, companyId, name }));

const companyOf = (portal: Portal, { companyId, name }: { companyId: string; name: string }) =>
  recordLink(portal, "companies", { id: companyId, name });

/** Where a page of a range ends. */
interface TotalKey {
  currency: string;
  totalMinor: number;
  companyId: string;
}

/** The form of `after`: a currency, a total and a company. */
export const TOTAL_KEY = /^[A-Z]{3}:-?\d{1,16}:\d{1,20}$|^$/;

const byTotal = (one: TotalKey, other: TotalKey) =>
  one.currency.localeCompare(other.currency) ||
  other.totalMinor - one.totalMinor ||
  byId(one.companyId, other.companyId);

function readTotalKey(after: string): TotalKey | null {
  if (after === "") return null;
  const [currency, totalMinor, companyId] = after.split(SIGN) as [string, string, string];
  return { currency, totalMinor: Number(totalMinor), companyId };
}

/** What a range comes to, with all of its customers in order. */
export function sumRange(sales: readonly ReadSale[], range: DayRange, on: CalendarDate) {
  const { customers, ...sums } = commissionInRange(factsOf(sales), range, on);
  const inOrder = customers.map(({ of: { companyId, name }, ...sum }) => ({ ...sum, companyId, name })).sort(byTotal);
  return { on, range, sums, customers: inOrder };
}
export type SummedRange = ReturnType<typeof sumRange>;

/** A page of it; the first one has the sums. */
export function rangePage(portal: Portal, { on, range, sums, customers }: SummedRange, after: string): CommissionRange {
  const { page, last } = pageOf(customers, readTotalKey(after), byTotal);
  return {
    on,
    ...range,
    sums: after === "" ? sums : null,
    customers: page.map(({ companyId, name, ...sum }) => ({ company: companyOf(portal, { companyId, name }), ...sum })),
    after: last && [last.currency, last.totalMinor, last.companyId].join(SIGN),
  };
}

/** Where a page of months that pay nothing ends. */
interface UnpaidKey {
  months: number;
  companyId: string;
  reason: UnpaidReason;
}

/** The form of `after`: how many months, a company and a reason. */
export const UNPAID_KEY = new RegExp(`^\\d{1,4}:\\d{1,20}:(${UNPAID_REASONS.join("|")})$|^$`);

const byMonths = (one: UnpaidKey, other: UnpaidKey) =>
  other.months - one.months || byId(one.companyId, other.companyId) || one.reason.localeCompare(other.reason);

function readUnpaidKey(after: string): UnpaidKey | null {
  if (after === "") return null;
  const [months, companyId, reason] = after.split(SIGN) as [string, string, UnpaidReason];
  return { months: Number(months), companyId, reason };
}

/** The months of a range that pay nothing, by customer and reason, in order. */
export function findUnpaid(sales: readonly ReadSale[], range: DayRange, on: CalendarDate) {
  const found = unpaidInRange(factsOf(sales), range, on);
  const customers = found.map(({ of: { companyId, name }, ...unpaid }) => ({ ...unpaid, companyId, name }));
  return { on, range, customers: customers.sort(byMonths) };
}
export type FoundUnpaid = ReturnType<typeof findUnpaid>;

/** Which months that pay nothing somebody asks for. */
export interface AskedUnpaid {
  reason: UnpaidReason | null;
  language: Language;
}

/** Those that are asked for. */
export const unpaidOf = ({ customers }: FoundUnpaid, reason: UnpaidReason | null) =>
  reason === null ? customers : customers.filter((unpaid) => unpaid.reason === reason);

function reasonsOf({ customers }: FoundUnpaid, language: Language): NonNullable<UnpaidMonths["reasons"]> {
  const text = unpaidMessagesFor(language);
  const byReason = Map.groupBy(customers, ({ reason }) => reason);
  return UNPAID_REASONS.flatMap((reason) => {
    const { length } = byReason.get(reason) ?? [];
    return length === 0 ? [] : [{ reason, label: text.reasons[reason], why: text.why[reason], customers: length }];
  });
}

/** A page of them; the first one says which reasons there are. */
export function unpaidPage(
  portal: Portal,
  found: FoundUnpaid,
  { reason, language, after }: AskedUnpaid & { after: string },
): UnpaidMonths {
  const { page, last } = pageOf(unpaidOf(found, reason), readUnpaidKey(after), byMonths);
  return {
    on: found.on,
    ...found.range,
    reason,
    reasons: after === "" ? reasonsOf(found, language) : null,
    customers: page.map(({ companyId, name, ...unpaid }) => ({
      company: companyOf(portal, { companyId, name }),
      ...unpaid,
    })),
    after: last && [last.months, last.companyId, last.reason].join(SIGN),
  };
}
