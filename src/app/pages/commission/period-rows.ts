import type { AccountAmount } from "@partner-standing/contract/commission/commission";
import { formatMoney } from "@partner-standing/texts/formats/format-money";
import { type Told, bothAmounts } from "@partner-standing/texts/sales/sales-view-model";
import { DASH } from "./quarters.tsx";

/** Sums in their currency as cells of a row; both amounts in the account's, null where they are in that. */
export interface AmountCells {
  commission: string;
  reversed: string;
  total: string;
  inAccount: string | null;
}

interface Amounts {
  currency: string;
  commissionMinor: number;
  reversedMinor: number;
  totalMinor: number;
  inAccount: AccountAmount | null;
}

/** @param to the account's currency */
export function amountCells(amounts: Amounts, to: string, told: Told): AmountCells {
  const { currency, commissionMinor, reversedMinor, totalMinor, inAccount } = amounts;
  const money = (minor: number) => formatMoney(minor, currency, told.reader.tag);
  return {
    commission: money(commissionMinor),
    reversed: reversedMinor < 0 ? money(reversedMinor) : DASH,
    total: money(totalMinor),
    inAccount: inAccount && bothAmounts(inAccount, to, told),
  };
}
