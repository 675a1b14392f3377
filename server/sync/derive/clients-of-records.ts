import { clientSourceOf } from "../../facts/client-facts.ts";
import type { DerivingAccount } from "../../facts/derived-from.ts";
import type { Queryable } from "../../store/engine/database.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";
import { readCompanies } from "../../store/mirror/companies.ts";
import { companiesSoldTo } from "../../store/mirror/deals.ts";
import { clientsOfCompanies } from "../../store/mirror/partner-clients.ts";
import { deriveCompany, derivePartnerClient, keepDerived } from "./derive-records.ts";

interface Account extends DerivingAccount {
  portal: DerivingAccount["portal"] & { portalId: number };
}

/** The clients of these companies anew, wherever the account keeps them. */
async function deriveClients(transaction: Queryable, account: Account, companyIds: string[]): Promise<void> {
  const { portalId } = account.portal;
  if (clientSourceOf(account.settings) === "partner_clients") {
    const clients = await clientsOfCompanies(transaction, portalId, companyIds);
    const derived = clients.map((client) => derivePartnerClient(client, account));
    return keepDerived(transaction, portalId, "partner_clients", derived);
  }
  const companies = await readCompanies(transaction, portalId, companyIds);
  const derived = companies.map((company) => deriveCompany(company, account));
  return keepDerived(transaction, portalId, "companies", derived);
}

/**
 * Changes records, and derives anew the clients whose sales they told before or tell now: those of a deal's company, and the
 * others that stand for a client's. As many queries for many records as for one.
 */
export async function withClientsOf(
  transaction: Queryable,
  account: Account,
  { kind, ids }: { kind: FactKind; ids: string[] },
  change: () => Promise<void>,
): Promise<void> {
  if (kind !== "deals" && kind !== "partner_clients") return change();
  if (ids.length === 0 || clientSourceOf(account.settings) === null) return change();
  const soldTo = () => companiesSoldTo(transaction, account.portal.portalId, kind, ids);
  const before = await soldTo();
  await change();
  const concerned = [...new Set([...before, ...(await soldTo())])];
  if (concerned.length > 0) await deriveClients(transaction, account, concerned);
}
