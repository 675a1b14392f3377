import {
  Accordion,
  Alert,
  Button,
  Flex,
  Heading,
  LoadingButton,
  ProgressBar,
  Text,
  TextArea,
  Tile,
} from "@hubspot/ui-extensions";
import { type ImportCheck, MOST_IMPORT_ROWS } from "@partner-standing/contract/leads/lead-import";
import { CopyButton } from "@partner-standing/extension-kit/CopyButton.tsx";
import { DataTable, Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { useState } from "react";
import { useHome } from "../../frame/home-context.ts";
import { type RefusedLine, copiedLines, importText, meanwhileLines, refusedLines } from "./import-rows.ts";
import { useImport } from "./use-import.ts";

/** As many rows as one looks through at once. */
const SHOWN = 25;

/** The first rows of a long list that is here already, and more of them once somebody wants it. */
function useFirst<Row>(rows: Row[]) {
  const [shown, show] = useState(SHOWN);
  return { first: rows.slice(0, shown), more: rows.length > shown ? () => show(shown + 4 * SHOWN) : null };
}

function More({ more }: { more: (() => void) | null }) {
  const { text } = importText(useHome().reader);
  if (!more) return null;
  return (
    <Flex>
      <Button size="sm" onClick={() => more()}>
        {text.more}
      </Button>
    </Flex>
  );
}

/** Rows that are not registered, each with its line, its column and the reason. */
function Refused({ rows, columns }: { rows: RefusedLine[]; columns: string[] }) {
  const told = importText(useHome().reader);
  const { columns: header, copy, copied, copyFailed } = told.text;
  const { first, more } = useFirst(rows);
  if (rows.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <DataTable
        columns={[
          { header: header.line, align: "right", cell: ({ line }) => line },
          ...(columns.length > 1 ? [{ header: header.column, cell: ({ column }: RefusedLine) => column }] : []),
          { header: header.value, cell: ({ value }) => value },
          { header: header.why, cell: ({ why }) => why },
        ]}
        rows={first}
        keyOf={({ key }) => key}
      />
      <More more={more} />
      <CopyButton content={() => copiedLines(rows, told)} label={copy} copied={copied} failed={copyFailed} />
    </Flex>
  );
}

/** Rows that can be registered. */
function Ready({ ready }: Pick<ImportCheck, "ready">) {
  const { reader, text } = importText(useHome().reader);
  const { first, more } = useFirst(ready);
  return (
    <Flex direction="column" gap="sm">
      <DataTable
        columns={[
          { header: text.columns.line, align: "right", cell: ({ line }) => reader.count(line) },
          { header: text.columns.domain, cell: ({ domain }) => domain },
          { header: text.columns.record, cell: ({ objectTypeId }) => text.record[objectTypeId] },
        ]}
        rows={first}
        keyOf={({ line }) => String(line)}
      />
      <More more={more} />
    </Flex>
  );
}

/** What the list would come to, row by row. */
function Checked({ check, csv }: { check: ImportCheck; csv: string }) {
  const told = importText(useHome().reader);
  const { reader, text } = told;
  const { ready, refused, rows, columns } = check;
  const named = columns.read.filter(Boolean);
  const lines = [
    ...(named.length > 0 ? [text.read(reader.list(named))] : []),
    ...(columns.ignored.length > 0 ? [text.ignored(reader.list(columns.ignored))] : []),
  ];
  return (
    <>
      <Alert
        title={ready.length > 0 ? text.summary(reader.count(ready.length), reader.count(rows)) : text.none}
        variant={refused.length > 0 ? "warning" : "success"}
      >
        <Lines lines={lines} />
      </Alert>
      {refused.length > 0 && (
        <Accordion title={text.refusedTitle(reader.count(refused.length))} defaultOpen>
          <Refused rows={refusedLines(check, csv, told)} columns={columns.read} />
        </Accordion>
      )}
      {ready.length > 0 && (
        <Accordion title={text.readyTitle(reader.count(ready.length))}>
          <Ready ready={ready} />
        </Accordion>
      )}
    </>
  );
}

/** How far registering is, and what it came to. */
function Registering({ state, goOn }: { state: ReturnType<typeof useImport>["state"]; goOn: () => void }) {
  const told = importText(useHome().reader);
  const { reader, text } = told;
  if (!("progress" in state)) return null;
  const { done, meanwhile } = state.progress;
  const all = state.check.ready.length;
  const registered = state.progress.registered.length;
  const [shown, whole] = [reader.count(done), reader.count(all)];
  if (state.status === "registering")
    return (
      <ProgressBar title={text.progress} value={done} maxValue={all} valueDescription={text.working(shown, whole)} />
    );
  if (state.status === "stopped")
    return (
      <Alert title={text.stopped(shown, whole)} variant="warning">
        <Text>{text.stoppedText}</Text>
        <Button size="sm" onClick={() => goOn()}>
          {text.goOn}
        </Button>
      </Alert>
    );
  return (
    <>
      <Alert
        title={registered > 0 ? text.done(reader.count(registered), registered) : text.doneNone}
        variant={meanwhile.length > 0 ? "warning" : "success"}
      />
      <Refused rows={meanwhileLines(meanwhile, told)} columns={[]} />
    </>
  );
}

/** Registers the leads of a pasted list: first what each row would come to, then those that can be. */
export function ImportLeads({ whenDone }: { whenDone: () => void }) {
  const { reader, text } = importText(useHome().reader);
  const [csv, type] = useState("");
  const { state, clear, check, register } = useImport(whenDone);
  const { status } = state;
  const change = (typed: string) => {
    type(typed);
    clear();
  };
  const failure = status === "failed" ? reader.messages.states.failures[failureKind(state.reason)] : null;
  const ready = status === "checked" ? state.check.ready.length : 0;
  return (
    <Tile>
      <Flex direction="column" gap="md">
        <Heading>{text.title}</Heading>
        <Text>{text.intro}</Text>
        <TextArea
          name="leads-csv"
          label={text.list}
          description={text.hint(reader.count(MOST_IMPORT_ROWS))}
          value={csv}
          rows={6}
          readOnly={status === "registering"}
          {...(status === "too-long" && { error: true, validationMessage: text.tooLong })}
          onInput={change}
        />
        <Flex direction="row" gap="sm" wrap>
          <LoadingButton
            loading={status === "checking"}
            disabled={csv.trim() === "" || status === "registering"}
            onClick={() => check(csv)}
          >
            {text.check}
          </LoadingButton>
          {ready > 0 && <Button onClick={() => register()}>{text.register(reader.count(ready), ready)}</Button>}
        </Flex>
        {failure && <Notice title={failure.title} text={failure.text} variant="warning" />}
        {status === "checked" && <Checked check={state.check} csv={csv} />}
        <Registering state={state} goOn={() => register()} />
      </Flex>
    </Tile>
  );
}
