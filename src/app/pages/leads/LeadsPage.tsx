import { Alert, Button, Flex, ProgressBar, Text } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import {
  REGISTRATION_FILTERS,
  REGISTRATION_SORTS,
  type RegistrationFilter,
  type RegistrationList,
  type RegistrationSort,
} from "@partner-standing/contract/leads/registrations";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import { useCallback, useState } from "react";
import { ListControls } from "../frame/ListControls.tsx";
import { MakeLink } from "../frame/MakeLink.tsx";
import { useHome } from "../frame/home-context.ts";
import { UseInList } from "../lists/UseInList.tsx";
import { ImportLeads } from "./import/ImportLeads.tsx";
import { importText } from "./import/import-rows.ts";
import { Registrations } from "./Registrations.tsx";
import { registrationText, roomText } from "./registration-row.ts";
import { type BulkOutcome, refusalText, useBulk } from "./use-bulk.ts";

/** Which list is open, and in which order; both are part of the address. */
interface Shown {
  filter: RegistrationFilter;
  sort: RegistrationSort;
}

function shownBy({ filter, sort }: Record<string, string>): Shown {
  return {
    filter: REGISTRATION_FILTERS.find((one) => one === filter) ?? "running",
    sort: REGISTRATION_SORTS.find((one) => one === sort) ?? "expires",
  };
}

/** How much room there is, and how much more there will be by itself. */
function Room({ room }: { room: NonNullable<RegistrationList["room"]> }) {
  const told = registrationText(useHome().reader);
  const { title, ahead: aheadTitle, nothingAhead } = told.text.room;
  const { used, warning, ahead } = roomText(room, told);
  const colour = { free: "success", near: "warning", reached: "danger" } as const;
  return (
    <Flex direction="column" gap="xs">
      <ProgressBar
        title={title}
        value={room.used}
        maxValue={Math.max(1, room.limit)}
        valueDescription={used}
        variant={colour[room.level]}
      />
      {warning && <Notice title={used} text={warning} variant="warning" />}
      <Text variant="microcopy" format={{ fontWeight: "demibold" }}>
        {aheadTitle}
      </Text>
      <Lines lines={ahead.length > 0 ? [told.reader.series(ahead)] : [nothingAhead]} variant="microcopy" />
    </Flex>
  );
}

/** What became of many; announced, for the focus stays where it was. */
function Outcome({ outcome: { action, done, refused } }: { outcome: BulkOutcome }) {
  const told = registrationText(useHome().reader);
  const { reader, text } = told;
  const { outcome } = text;
  const said = action === "release" ? outcome.released : outcome.registered;
  return (
    <Alert
      title={done > 0 ? said(reader.count(done), done) : outcome.none}
      variant={refused.length > 0 ? "warning" : "success"}
    >
      <Lines lines={refused.map(({ domain, why }) => outcome.refused(domain, refusalText(why, told)))} />
    </Alert>
  );
}

/** What is registered, what runs out, is there room? */
export function LeadsPage() {
  const { reader, service } = useHome();
  const { text } = registrationText(reader);
  const { params } = usePageRoute();
  const { filter, sort } = shownBy(params);
  const [search, setSearch] = useState(params["search"] ?? "");
  const askPage = useCallback(
    (after: string) => service.registrations({ filter, sort, search, after }),
    [service, filter, sort, search],
  );
  const ask = useCallback(() => askPage(""), [askPage]);
  const { state, reload } = useService(ask);
  const bulk = useBulk(reload);
  const [isImporting, setImporting] = useState(false);
  const { open, close } = importText(reader).text;
  const list = lastGood(state);
  const counted = (name: RegistrationFilter) =>
    list?.counts ? text.counted(text.filters[name], reader.count(list.counts[name])) : text.filters[name];
  return (
    <Flex direction="column" gap="md">
      {list?.room && <Room room={list.room} />}
      <Flex direction="row" gap="sm" wrap>
        <Button onClick={() => setImporting(!isImporting)}>{isImporting ? close : open}</Button>
      </Flex>
      {isImporting && <ImportLeads whenDone={reload} />}
      <ListControls
        page="leads"
        filters={{ names: REGISTRATION_FILTERS, open: filter, label: counted }}
        sorts={{ names: REGISTRATION_SORTS, open: sort, label: (name) => text.sorts[name], title: text.sort }}
        search={{ value: search, set: setSearch, label: text.search, hint: text.searchHint, find: text.find }}
      />
      {bulk.state.status === "done" && <Outcome outcome={bulk.state.outcome} />}
      {!list && <FetchState state={state} reload={reload} loading={text.loading} reader={reader} />}
      {list?.registrations.length === 0 && <Text>{search ? text.notFound(search) : text.none[filter]}</Text>}
      {list && list.registrations.length > 0 && list.counts && (
        <MakeLink
          key={`${filter} ${sort} ${search}`}
          ask={() => service.linkRegistrations({ filter, sort, search }, reader.language)}
          label={text.file.make}
          open={text.file.open(reader.count(list.counts[filter]), list.counts[filter])}
        />
      )}
      {list && list.registrations.length > 0 && list.counts && (
        <UseInList
          key={`list ${filter} ${search}`}
          listed={{
            ...{ page: "leads", filter, search, on: list.on },
            ...{ called: text.filters[filter], count: list.counts[filter] },
          }}
        />
      )}
      {list && list.registrations.length > 0 && (
        <Registrations
          key={`${filter} ${sort} ${search} ${JSON.stringify(list.counts)} ${list.registrations[0]?.domain}`}
          {...{ list, filter, bulk, ask: askPage }}
        />
      )}
    </Flex>
  );
}
