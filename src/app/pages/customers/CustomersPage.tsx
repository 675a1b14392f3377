import { EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import { PageLink, usePageRoute } from "@hubspot/ui-extensions/pages";
import {
  CLIENT_FILTERS,
  CUSTOMER_FILTERS,
  CUSTOMER_SORTS,
  type CustomerFilter,
  type CustomerList,
  type CustomerSort,
  SORTS_WITHOUT_AMOUNTS,
  TECHNOLOGY_FILTERS,
} from "@partner-standing/contract/standing/customers";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useState } from "react";
import { ListControls } from "../frame/ListControls.tsx";
import { MakeLink } from "../frame/MakeLink.tsx";
import { useHome } from "../frame/home-context.ts";
import { PAGE_PATHS } from "../frame/page-paths.ts";
import { usePageText } from "../frame/use-page-text.ts";
import { UseInList } from "../lists/UseInList.tsx";
import { Customers } from "./Customers.tsx";
import { customerText } from "./customer-row.ts";

/** An account outside of a program has none of whom it alone counts. */
function filtersOf(list: CustomerList | null): CustomerFilter[] {
  const ofOthers = [
    ...(list?.withClients ? [] : CLIENT_FILTERS),
    ...(list?.withApp === false ? TECHNOLOGY_FILTERS : []),
  ];
  return CUSTOMER_FILTERS.filter((name) => !ofOthers.some((one) => one === name));
}

/** Every order goes by what the Technology program counts. */
function sortsOf(list: CustomerList | null): readonly CustomerSort[] {
  if (list?.withApp === false) return [];
  return list?.amountsShown === false ? SORTS_WITHOUT_AMOUNTS : CUSTOMER_SORTS;
}

/** Who carries us, who is leaving, whom do I ask for a review? */
export function CustomersPage() {
  const { reader, service } = useHome();
  const { text } = customerText(reader);
  const { outside } = usePageText();
  const { params } = usePageRoute();
  const filter = CUSTOMER_FILTERS.find((one) => one === params["filter"]) ?? "all";
  const asked = CUSTOMER_SORTS.find((one) => one === params["sort"]) ?? "share";
  const [search, setSearch] = useState(params["search"] ?? "");
  const askPage = useCallback(
    (after: string) => service.listCustomers({ filter, sort: asked, search, after }),
    [service, filter, asked, search],
  );
  const ask = useCallback(() => askPage(""), [askPage]);
  const { state, reload } = useService(ask);
  const list = lastGood(state);
  const counted = (name: CustomerFilter) =>
    list?.counts ? text.counted(text.filters[name], reader.count(list.counts[name])) : text.filters[name];
  if (state.status === "failed" && state.reason === "outside-program")
    return (
      <EmptyState title={outside.title}>
        <Lines lines={[outside.text, outside.where]} />
      </EmptyState>
    );
  const none = list?.withApp === false ? { ...text.none, all: text.noClient } : text.none;
  return (
    <Flex direction="column" gap="md">
      {list && (
        <Text variant="microcopy">{list.withApp ? text.intro(reader.date(list.review)) : text.introClients}</Text>
      )}
      {list && !list.amountsShown && <Text>{text.restricted}</Text>}
      <ListControls
        page="customers"
        filters={{ names: filtersOf(list), open: filter, label: counted }}
        sorts={{
          names: sortsOf(list),
          open: list?.sort ?? asked,
          label: (name) => text.sorts[name],
          title: text.sort,
        }}
        search={{ value: search, set: setSearch, label: text.search, hint: text.searchHint, find: text.find }}
      />
      {!list && <FetchState state={state} reload={reload} loading={text.loading} reader={reader} />}
      {filter === "faulty" && <PageLink to={PAGE_PATHS.problems}>{text.problems}</PageLink>}
      {list?.customers.length === 0 && <Text>{search ? text.notFound(search) : none[filter]}</Text>}
      {list && list.customers.length > 0 && list.counts && (
        <MakeLink
          key={`file ${filter} ${list.sort} ${search}`}
          ask={() => service.linkCustomers({ filter, sort: list.sort, search }, reader.language)}
          label={text.file.make}
          open={text.file.open(reader.count(list.counts[filter]), list.counts[filter])}
        />
      )}
      {list && list.customers.length > 0 && list.counts && (
        <UseInList
          key={`list ${filter} ${search}`}
          listed={{
            ...{ page: "customers", filter, search, on: list.on },
            ...{ called: text.filters[filter], count: list.counts[filter] },
          }}
          isRestricted={!list.amountsShown}
        />
      )}
      {list && list.customers.length > 0 && (
        <Customers
          key={`${filter} ${list.sort} ${search} ${JSON.stringify(list.counts)} ${list.customers[0]?.company.objectId}`}
          {...{ list, ask: askPage }}
        />
      )}
    </Flex>
  );
}
