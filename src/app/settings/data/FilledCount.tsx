import { Text } from "@hubspot/ui-extensions";
import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import { useService } from "@partner-standing/extension-kit/use-service";
import { useCallback } from "react";
import { useSettings } from "../frame/settings-context.ts";

/** How many records have the property filled, counted by HubSpot now: an empty one was probably not meant. */
export function FilledCount({ kind, name }: { kind: keyof PropertyMapping; name: string }) {
  const { reader, text, service } = useSettings();
  const ask = useCallback(() => service.count(kind, name), [service, kind, name]);
  const { state } = useService(ask);
  if (state.status === "loading") return <Text variant="microcopy">{text.data.counting}</Text>;
  if (state.status === "failed") return <Text variant="microcopy">{text.data.notCounted}</Text>;
  const { filled, records } = state.data;
  return <Text variant="microcopy">{text.data.filled(reader.count(filled), reader.count(records))}</Text>;
}
