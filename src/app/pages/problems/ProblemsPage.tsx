import { Flex, Select, Text, useExtensionActions } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import {
  type DataProblemList,
  NOBODYS,
  type ProblemCounts,
  type ProblemFilter,
  ProblemFilterSchema,
} from "@partner-standing/contract/standing/data-problem-list";
import type { DATA_PROBLEM_CODES } from "@partner-standing/contract/standing/standing";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback } from "react";
import { Choices } from "../frame/ListControls.tsx";
import { useHome } from "../frame/home-context.ts";
import { PAGE_PATHS } from "../frame/page-paths.ts";
import { AssignRepair } from "./AssignRepair.tsx";
import { MissingRates } from "./MissingRates.tsx";
import { Problems } from "./Problems.tsx";
import { listedIn, ownerName, problemText } from "./problem-text.ts";

const ALL = "all";
type Kind = typeof ALL | (typeof DATA_PROBLEM_CODES)[number];

/** Which list an address names; one that it does not know is none. */
function filterIn(params: Record<string, string | undefined>): ProblemFilter {
  const { code, owner } = ProblemFilterSchema.shape;
  return filterOf({ code: code.safeParse(params["code"]).data, owner: owner.safeParse(params["owner"]).data });
}

/** Without what it does not ask for, as the address and the service take it. */
const filterOf = ({ code, owner }: ProblemFilter) => ({ ...(code && { code }), ...(owner && { owner }) });

/** Of what kind, and whose: both are part of the address. */
function Filters({ counts, filter }: { counts: ProblemCounts; filter: ProblemFilter }) {
  const told = problemText(useHome().reader);
  const { reader, text } = told;
  const { navigateToPage } = useExtensionActions<"pages">();
  const sum = listedIn(counts, {});
  const countOf = (kind: Kind) => (kind === ALL ? sum : listedIn(counts, { code: kind }));
  const all = counts.owners.reduce((total, { problems }) => total + problems, 0);
  const counted = (name: string, count: number) => text.counted(name, reader.count(count));
  const choose = (owner: string) => {
    const { owner: _before, ...kind } = filter;
    navigateToPage({ to: PAGE_PATHS.problems, params: filterOf(owner === ALL ? kind : { ...kind, owner }) });
  };
  return (
    <>
      <Flex direction="row" gap="md" wrap>
        <Choices<Kind>
          page="problems"
          names={[ALL, ...counts.codes.map(({ code }) => code)]}
          open={filter.code ?? ALL}
          label={(kind) => counted(kind === ALL ? text.all : text.kinds[kind], countOf(kind))}
          address={(kind) => {
            const { code: _before, ...owner } = filter;
            return filterOf(kind === ALL ? owner : { ...owner, code: kind });
          }}
        />
      </Flex>
      <Select
        name="owner"
        label={text.owner}
        description={text.ownerHint}
        value={filter.owner ?? ALL}
        options={[
          { value: ALL, label: counted(text.everybody, all) },
          ...counts.owners.map((owner) => ({
            value: owner.ownerId ?? NOBODYS,
            label: counted(ownerName(owner, told), owner.problems),
          })),
        ]}
        onChange={(owner) => choose(String(owner))}
      />
    </>
  );
}

interface ListedProps {
  list: DataProblemList;
  counts: ProblemCounts;
  filter: ProblemFilter;
  ask: Parameters<typeof Problems>[0]["ask"];
  reload: () => void;
}

/** What is left to repair of a list, and what mends or assigns all of it at once. */
function Listed({ list, counts, filter, ask, reload }: ListedProps) {
  const { text } = problemText(useHome().reader);
  const { code } = filter;
  const count = listedIn(counts, filter);
  const hasRates = code === undefined || code === "currency-rate-missing";
  return (
    <>
      <Filters counts={counts} filter={filter} />
      {hasRates && <MissingRates currencies={counts.currencies} done={reload} />}
      {code && <Text>{text.remedies[code]}</Text>}
      {count === 0 ? (
        <Text>{text.noneLeft}</Text>
      ) : (
        <>
          <Flex>
            <AssignRepair filter={filter} count={count} review={list.review} />
          </Flex>
          <Problems
            key={JSON.stringify([filter, list.counts, list.problems[0]])}
            {...{ list, ask, repaired: reload, isOfOneKind: code !== undefined }}
          />
        </>
      )}
    </>
  );
}

/** What in the CRM cannot be read or counted, whose is it to repair, and what is to be done? */
export function ProblemsPage() {
  const { reader, service } = useHome();
  const { text } = problemText(reader);
  const { code, owner } = filterIn(usePageRoute().params);
  const askPage = useCallback(
    (after: string) => service.problems(filterOf({ code, owner }), after),
    [service, code, owner],
  );
  const ask = useCallback(() => askPage(""), [askPage]);
  const { state, reload } = useService(ask);
  const list = lastGood(state);
  const filter = filterOf({ code, owner });
  return (
    <Flex direction="column" gap="md">
      <Text variant="microcopy">{text.intro}</Text>
      {list?.amountsShown === false && <Text>{text.restricted}</Text>}
      {!list && <FetchState state={state} reload={reload} loading={text.loading} reader={reader} />}
      {list?.total === 0 && <Text>{text.none}</Text>}
      {list?.counts && list.total !== 0 && (
        <Listed {...{ list, counts: list.counts, filter, ask: askPage, reload: () => reload() }} />
      )}
    </Flex>
  );
}
