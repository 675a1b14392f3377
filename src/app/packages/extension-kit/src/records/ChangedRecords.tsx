import { Flex, Text } from "@hubspot/ui-extensions";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { useCallback } from "react";
import { FetchState } from "../FetchState.tsx";
import { RecordLine } from "./RecordLine.tsx";
import type { Answer } from "../service-client.ts";
import { lastGood, useService } from "../use-service.ts";
import { NextPage } from "../views.tsx";

interface ChangesPage<Change> {
  records: Change[];
  total: number;
  after: string | null;
}

interface ChangedProps<Change extends { record: RecordLink }> {
  /** A page of the records, the largest change first; stable between renders. `after` is empty for the first page. */
  ask: (after: string) => Promise<Answer<ChangesPage<Change>>>;
  amountOf: (change: Change) => string;
  title: string;
  text: { loading: string; none: string; records: (shown: string, count: number) => string };
  reader: CardReader;
}

/** Records that added to a value, or took from it: how many, then one after the other, a page at a time. */
export function ChangedRecords<Change extends { record: RecordLink }>(props: ChangedProps<Change>) {
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{props.title}</Text>
      <Records {...props} after="" />
    </Flex>
  );
}

function Records<Change extends { record: RecordLink }>(props: ChangedProps<Change> & { after: string }) {
  const { ask, after, amountOf, text, reader } = props;
  const { state, reload } = useService(useCallback(() => ask(after), [ask, after]));
  const page = lastGood(state);
  return (
    <>
      <FetchState state={state} reload={reload} loading={text.loading} reader={reader} />
      {page && after === "" && (
        <Text>{page.total > 0 ? text.records(reader.count(page.total), page.total) : text.none}</Text>
      )}
      {page?.records.map((change) => (
        <RecordLine
          key={`${change.record.objectTypeId} ${change.record.objectId}`}
          link={change.record}
          amount={amountOf(change)}
          days=""
        />
      ))}
      {page && (
        <NextPage
          after={page.after}
          label={reader.messages.explain.showMore}
          page={(next) => <Records {...props} after={next} />}
        />
      )}
    </>
  );
}
