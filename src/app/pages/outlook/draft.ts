import { ASSUMED_SETTINGS, type Assumption } from "@partner-standing/contract/standing/outlook";
import { CONTACT_ROLES, type ContactRole } from "@partner-standing/contract/settings/point-of-contact";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Failure } from "@partner-standing/extension-kit/service-client";

export type Kind = Assumption["kind"];
export type Setting = (typeof ASSUMED_SETTINGS)[number];

/** What is typed before it is assumed; a kind uses the fields that are its own. */
export interface Draft {
  kind: Kind;
  on: CalendarDate | null;
  /** US dollars per month. */
  mrr: number | null;
  count: number | null;
  stars: number | null;
  boughtOn: CalendarDate | null;
  /** A record's id, or an address that ends in it. */
  companyId: string;
  dealId: string;
  role: ContactRole;
  requirement: Setting;
}
export type Field = Exclude<keyof Draft, "kind">;

/** The fields of each kind, in the order in which they are asked for. */
export const FIELDS: Record<Kind, Field[]> = {
  reviews: ["count", "stars", "on"],
  deal: ["mrr", "dealId", "on"],
  install: ["mrr", "on", "boughtOn"],
  mrr: ["companyId", "mrr", "on"],
  loss: ["companyId", "on"],
  certification: ["on"],
  contact: ["role", "on"],
  form: ["on"],
  setting: ["requirement", "on"],
};
export const KINDS = Object.keys(FIELDS) as Kind[];

/** Amounts could be worked out from what these change: the service refuses them to whoever may see none. */
const ABOUT_AMOUNTS: Kind[] = ["deal", "install", "mrr", "loss"];

/** The kinds that a viewer can assume. */
export function kindsFor(amountsShown: boolean): Kind[] {
  return amountsShown ? KINDS : KINDS.filter((kind) => !ABOUT_AMOUNTS.includes(kind));
}

/** Before anything is typed: one Marketplace review of today, with as many stars as there are. */
export function emptyDraft(on: CalendarDate): Draft {
  return {
    ...{ kind: "reviews", on, mrr: null, count: 1, stars: 5, boughtOn: null, companyId: "", dealId: "" },
    ...{ role: CONTACT_ROLES[0], requirement: ASSUMED_SETTINGS[0] },
  };
}

/** The id at the end of an address in HubSpot, or alone; null where there is none. */
function recordId(typed: string): string | null {
  return /(?:^|\/)(\d{1,20})\/?(?:[?#].*)?$/.exec(typed.trim())?.[1] ?? null;
}

const MOST_USD = 100_000_000;
const isAmount = (mrr: number | null) => mrr !== null && mrr >= 0 && mrr <= MOST_USD;
const isCount = (count: number | null) => count !== null && Number.isInteger(count) && count >= 1 && count <= 100;
const isStars = (stars: number | null) => stars !== null && stars >= 1 && stars <= 5;

const IS_FILLED: Partial<Record<Field, (draft: Draft) => boolean>> = {
  on: ({ on }) => on !== null,
  mrr: ({ mrr }) => isAmount(mrr),
  count: ({ count }) => isCount(count),
  stars: ({ stars }) => isStars(stars),
  companyId: ({ companyId }) => recordId(companyId) !== null,
  dealId: ({ dealId }) => dealId.trim() === "" || recordId(dealId) !== null,
};

/** The fields that cannot be as they are. */
export function faultyFields(draft: Draft): Field[] {
  return FIELDS[draft.kind].filter((field) => IS_FILLED[field]?.(draft) === false);
}

/** What a draft without faults assumes; null where a field is faulty. */
export function assumptionOf(draft: Draft): Assumption | null {
  const { kind, on, mrr, count, stars, boughtOn, role, requirement } = draft;
  if (faultyFields(draft).length > 0 || on === null) return null;
  const amount = mrr ?? 0;
  const companyId = recordId(draft.companyId) ?? "";
  const dealId = recordId(draft.dealId);
  switch (kind) {
    case "deal":
      return { kind, mrr: amount, on, ...(dealId !== null && { dealId }) };
    case "reviews":
      return { kind, count: count ?? 1, stars: stars ?? 1, on };
    case "install":
      return { kind, mrr: amount, on, boughtOn };
    case "mrr":
      return { kind, companyId, mrr: amount, on };
    case "loss":
      return { kind, companyId, on };
    case "contact":
      return { kind, role, on };
    case "setting":
      return { kind, requirement, on };
    case "certification":
    case "form":
      return { kind, on };
  }
}

/** The field of the draft that the service does not accept, where it names one: `assume.3.companyId` of the fourth. */
export function refusedField({ field = "" }: Pick<Failure, "field">, { kind }: Draft, place: number): Field | null {
  const [list, at, name] = field.split(".");
  if (list !== "assume" || Number(at) !== place) return null;
  return FIELDS[kind].find((own) => own === name) ?? null;
}
