import {
  type DataProblemList,
  NOBODYS,
  type ProblemCounts,
  type ProblemFilter,
} from "@partner-standing/contract/standing/data-problem-list";
import { DATA_PROBLEM_CODES, type DataProblem } from "@partner-standing/contract/standing/standing";
import { isCurrencyCode } from "@partner-standing/contract/values/minor-units";
import { recordLink } from "../facts/record-id.ts";
import { dayAfter } from "../judgement/replay-reviews.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import { readProblemKey, writeProblemKey } from "../store/engine/page-keys.ts";
import type { StoredPortal } from "../store/portals/portals.ts";
import {
  type ListedProblem,
  type LookedAt,
  type NamedProblem,
  type OwnersProblems,
  countByOwner,
  countUnrated,
  listProblems,
} from "../store/steps/data-problems.ts";
import type { View } from "./record-standing.ts";
import { problemWithoutAmount } from "./without-amounts.ts";

/** A stored problem with the record in which to repair it. */
export function dataProblem(portal: StoredPortal, problem: NamedProblem): DataProblem {
  const { kind, objectId, name, code, property, value } = problem;
  return {
    code: code as DataProblem["code"],
    record: recordLink(portal, kind, { id: objectId, name }),
    property,
    value,
  };
}

const PAGE = 25;
/** Currencies without a rate that are named. */
const MOST_CURRENCIES = 20;

/** Which problems are asked for, and by whom. */
export interface AskedProblems {
  filter: ProblemFilter;
  /** HubSpot's id of the user who asks, and whether this user may see amounts. */
  userId: string;
  amounts: boolean;
}

const lookedAt = ({ on }: View, { userId, amounts }: AskedProblems): LookedAt => ({
  on,
  ownedBy: amounts ? null : userId,
});

const isOfOwner = (owner: string | undefined, { ownerId }: OwnersProblems) =>
  owner === undefined || (ownerId ?? NOBODYS) === owner;

const sumOf = (counted: OwnersProblems[]) => counted.reduce((sum, { problems }) => sum + problems, 0);

/** Everybody with something to repair, whoever has most of it first. */
function ownersOf(counted: OwnersProblems[]): ProblemCounts["owners"] {
  const owners = Map.groupBy(counted, ({ ownerId }) => ownerId);
  return [...owners]
    .map(([ownerId, own]) => ({ ownerId, name: own[0]?.ownerName ?? null, problems: sumOf(own) }))
    .toSorted((one, other) => other.problems - one.problems);
}

function countsOf(counted: OwnersProblems[], { code, owner }: ProblemFilter): Omit<ProblemCounts, "currencies"> {
  const ofOwner = counted.filter((one) => isOfOwner(owner, one));
  const codes = DATA_PROBLEM_CODES.map((known) => ({
    code: known,
    problems: sumOf(ofOwner.filter((one) => one.code === known)),
  }));
  return {
    codes: codes.filter((known) => known.problems > 0 || known.code === code),
    owners: ownersOf(counted.filter((one) => code === undefined || one.code === code)),
  };
}

/** How many there are, asked for with the first page. */
async function countProblems(view: View, asked: AskedProblems): Promise<Pick<DataProblemList, "total" | "counts">> {
  const { database, tenant } = view;
  const { portalId } = tenant.portal;
  const looked = lookedAt(view, asked);
  const counted = await countByOwner(database, portalId, looked);
  const hasUnrated = counted.some(({ code }) => code === "currency-rate-missing");
  const unrated = hasUnrated ? await countUnrated(database, portalId, looked, MOST_CURRENCIES) : [];
  const currencies = unrated.filter(({ currency }) => isCurrencyCode(currency));
  return { total: sumOf(counted), counts: { ...countsOf(counted, asked.filter), currencies } };
}

/**
 * A page of everything in the CRM that could not be counted on a day, each behind the `after` of the one before; with the first
 * one how many there are. Whoever may see no amounts is shown what they have to repair themselves, without amounts.
 * @returns null for an `after` of no page
 */
export async function dataProblemPage(
  view: View,
  asked: AskedProblems,
  after: string,
): Promise<DataProblemList | null> {
  const { database, tenant, on } = view;
  const { portal } = tenant;
  const key = readProblemKey(after);
  if (after !== "" && key === null) return null;
  const page = { ...lookedAt(view, asked), filter: asked.filter, limit: PAGE + 1, after: key };
  const found = await listProblems(database, portal.portalId, page);
  const problems = found.slice(0, PAGE);
  const last = found.length > PAGE ? problems.at(-1) : undefined;
  const shown = (problem: ListedProblem) => {
    const told = dataProblem(portal, problem);
    return { ...(asked.amounts ? told : problemWithoutAmount(told)), ownerName: problem.ownerName };
  };
  return {
    ...{ on, review: nextReviewOn(dayAfter(on)), amountsShown: asked.amounts },
    problems: problems.map(shown),
    ...(after === "" ? await countProblems(view, asked) : { total: null, counts: null }),
    after: last ? writeProblemKey(last) : null,
  };
}
