import { Button, Panel, PanelBody, Text } from "@hubspot/ui-extensions";
import type { DomainHistory as History } from "@partner-standing/contract/leads/registrations";
import { doerText } from "@partner-standing/texts/doors/doer-text";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { DataTable } from "@partner-standing/extension-kit/views.tsx";
import { useCallback, useState } from "react";
import { useHome } from "../frame/home-context.ts";
import { registrationText } from "./registration-row.ts";

type Event = History["events"][number];

function Events({ events }: History) {
  const { reader, text } = registrationText(useHome().reader);
  const { columns, events: names, why: reasons, because, byApp, none } = text.history;
  if (events.length === 0) return <Text>{none}</Text>;
  const doer = ({ through, byName }: Event) => {
    const by = doerText(through, byName, reader.language);
    return by === null ? byApp : reader.label(by);
  };
  const said = ({ kind, why }: Event) => {
    const reason = (reasons as Partial<Record<Event["why"], string>>)[why];
    return reason === undefined ? names[kind] : because(names[kind], reason);
  };
  return (
    <DataTable
      columns={[
        { header: columns.on, cell: ({ event }) => reader.date(event.on) },
        { header: columns.what, cell: ({ event }) => said(event) },
        { header: columns.by, cell: ({ event }) => doer(event) },
      ]}
      rows={events.map((event, place) => ({ event, key: `${place} ${event.on}` }))}
      keyOf={({ key }) => key}
    />
  );
}

function HistoryBody({ domain }: { domain: string }) {
  const { reader, service } = useHome();
  const { text } = registrationText(reader);
  const ask = useCallback(() => service.domainHistory(domain), [service, domain]);
  const { state, reload } = useService(ask);
  const known = lastGood(state);
  if (known) return <Events {...known} />;
  return <FetchState state={state} reload={reload} loading={text.history.loading} reader={reader} />;
}

/** Opens what has happened to the registrations of a domain; it is looked up once somebody wants it. */
export function HistoryButton({ domain }: { domain: string }) {
  const { history } = registrationText(useHome().reader).text;
  const [isOpen, setOpen] = useState(false);
  return (
    <Button
      size="xs"
      onClick={() => setOpen(true)}
      overlay={
        <Panel id={`history-${domain}`} title={history.title(domain)} width="md" onClose={() => setOpen(false)}>
          <PanelBody>{isOpen && <HistoryBody domain={domain} />}</PanelBody>
        </Panel>
      }
    >
      {history.open}
    </Button>
  );
}
