import type { Assumption, Way, WayAction } from "@partner-standing/contract/standing/outlook";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { OutlookText } from "./use-outlook-text.ts";

/** Names of records that assumptions are about, by their ids; those of deals and of companies are never the same record. */
export interface RecordNames {
  deals: ReadonlyMap<string, string>;
  companies: ReadonlyMap<string, string>;
}

const namesIn = (records: (RecordLink | null)[]) =>
  new Map(records.flatMap((record) => (record ? [[record.objectId, record.name] as const] : [])));

const recordsOf = (actions: WayAction[], kinds: WayAction["kind"][]) =>
  actions.flatMap((action) => ("record" in action && kinds.includes(action.kind) ? [action.record] : []));

/** The names that are known: those of the ways, and of the customers that can be chosen. */
export function recordNames({ ways }: { ways: Way[] }, customers: RecordLink[]): RecordNames {
  const actions = ways.flatMap((way) => way.actions);
  return {
    deals: namesIn(recordsOf(actions, ["deal", "mark"])),
    companies: namesIn([...recordsOf(actions, ["install"]), ...customers]),
  };
}

/** What somebody assumes, in a sentence without an end. */
export function assumptionText(assumption: Assumption, names: RecordNames, { reader, text }: OutlookText): string {
  const { said, company, deal, roles } = text.whatIf;
  const on = reader.date(assumption.on);
  const customer = (id: string) => names.companies.get(id) ?? company(id);
  switch (assumption.kind) {
    case "deal": {
      const name =
        assumption.dealId === undefined ? null : (names.deals.get(assumption.dealId) ?? deal(assumption.dealId));
      return said.deal(name, reader.usd(assumption.mrr), on);
    }
    case "reviews": {
      const stars = reader.messages.stars(assumption.stars, reader.stars(assumption.stars));
      return said.reviews(reader.count(assumption.count), assumption.count, stars, on);
    }
    case "install": {
      const name = assumption.companyId === undefined ? null : customer(assumption.companyId);
      return said.install(name, reader.usd(assumption.mrr), on);
    }
    case "mrr":
      return said.mrr(customer(assumption.companyId), reader.usd(assumption.mrr), on);
    case "loss":
      return said.loss(customer(assumption.companyId), on);
    case "contact":
      return said.contact(roles[assumption.role], on);
    case "setting":
      return said.setting(reader.messages.requirements[assumption.requirement], on);
    case "certification":
      return said.certification(on);
    case "form":
      return said.form(on);
  }
}

/** What names an assumption among others. */
export const assumptionKey = (assumption: Assumption) => JSON.stringify(assumption);

/** Those that are not in a list yet. */
function newIn(assume: readonly Assumption[], more: readonly Assumption[]): Assumption[] {
  const known = new Set(assume.map(assumptionKey));
  return more.filter((one) => !known.has(assumptionKey(one)));
}

/** A list with more of them, none twice. */
export function withAssumptions(assume: readonly Assumption[], more: readonly Assumption[]): Assumption[] {
  return [...assume, ...newIn(assume, more)];
}

/** Whether all of these are assumed already. */
export function holdsAll(assume: readonly Assumption[], wanted: readonly Assumption[]): boolean {
  return newIn(assume, wanted).length === 0;
}
