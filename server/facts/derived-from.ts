import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { isDeepStrictEqual } from "node:util";
import { clientSourceOf, managedCredit, packageOf } from "./client-facts.ts";

/** What may change under the records of an account. */
export interface DerivingAccount {
  portal: { timeZone: string; companyCurrency: string };
  settings: PortalSettings;
}

/** Null where no client is derived from records of this kind. A provider's clients have a figure more, a partner's are asked for credit. */
function creditFrom(source: "companies" | "partner_clients", { settings }: DerivingAccount) {
  return clientSourceOf(settings) === source ? [managedCredit(settings), packageOf(settings)] : null;
}

/** What the steps and problems of a kind follow from, besides its records. A contact's follow from nothing else. */
const DERIVED_FROM = {
  companies: (account: DerivingAccount) => [
    ...[account.portal.timeZone, account.settings.usdRates],
    creditFrom("companies", account),
  ],
  deals: ({ portal, settings }: DerivingAccount) => [
    portal.timeZone,
    portal.companyCurrency,
    settings.usdRates,
    clientSourceOf(settings) !== null,
  ],
  partner_clients: (account: DerivingAccount) => {
    const credit = creditFrom("partner_clients", account);
    return [account.portal.timeZone, credit && account.settings.usdRates, credit];
  },
};

/** A kind whose steps follow from more than its records. */
export type DerivedKind = keyof typeof DERIVED_FROM;
const KINDS = Object.keys(DERIVED_FROM) as DerivedKind[];

/** The kinds that mean something else since a change of the settings or of the account. */
export function staleKinds(before: DerivingAccount, after: DerivingAccount): DerivedKind[] {
  return KINDS.filter((kind) => !isDeepStrictEqual(DERIVED_FROM[kind](before), DERIVED_FROM[kind](after)));
}
