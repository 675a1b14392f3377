import { Flex, LoadingButton, Text } from "@hubspot/ui-extensions";
import type { CommissionExport } from "@partner-standing/contract/commission/commission";
import { CopyButton } from "@partner-standing/extension-kit/CopyButton.tsx";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { useCollection } from "@partner-standing/extension-kit/use-collection";
import { useHome } from "../frame/home-context.ts";
import { useStatementText } from "./use-statement-text.ts";

type Collected = Pick<CommissionExport, "csv" | "lines">;

function joined(collected: Collected | null, { csv, lines }: CommissionExport): Collected {
  return collected ? { csv: collected.csv + csv, lines: collected.lines + lines } : { csv, lines };
}

/** The lines of a quarter as CSV. An extension cannot write a file, so the text is copied. */
export function ExportQuarter({ quarter }: { quarter: string }) {
  const { service, reader } = useHome();
  const { export: text } = useStatementText();
  const { state, start } = useCollection((after) => service.exportQuarter(quarter, after), joined);
  const { retry, failures } = reader.messages.states;
  if (state.status === "done")
    return (
      <Flex direction="column" gap="xs">
        <Text variant="microcopy">{text.lines(reader.count(state.collected.lines), state.collected.lines)}</Text>
        <CopyButton
          content={() => state.collected.csv}
          label={text.copy}
          copied={text.copied}
          failed={text.copyFailed}
        />
      </Flex>
    );
  const isFailed = state.status === "failed";
  return (
    <Flex direction="column" gap="xs" align="start">
      {isFailed && <Text variant="microcopy">{failures[failureKind(state.reason)].title}</Text>}
      <LoadingButton size="xs" loading={state.status === "running"} onClick={() => start()}>
        {isFailed ? retry : text.button}
      </LoadingButton>
    </Flex>
  );
}
