import { useExtensionActions } from "@hubspot/ui-extensions";
import { useEffect, useRef } from "react";

/** An edit reaches the service through HubSpot's webhooks, mostly within a second. */
const ASK_AFTER_EDIT_MS = [1_000, 3_000, 8_000];
/** While the CRM is told: at growing distances, and no more after some ten minutes. What HubSpot refuses, it refuses for long. */
const ASK_WHILE_SAVING_MS = [1_500, 1_500, 3_000, 5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 320_000];

/** Asks again when a person edits one of these properties. They may become more: what an account calls them is learned late. */
export function useAfterEdits(properties: string[], reload: () => void): void {
  const { onCrmPropertiesUpdate } = useExtensionActions<"crm.record.sidebar">();
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  useEffect(() => () => timers.current.forEach(clearTimeout), []);

  // HubSpot knows no unsubscribing: once for each property is enough.
  const followed = useRef(new Set<string>());
  useEffect(() => {
    const added = properties.filter((property) => !followed.current.has(property));
    if (added.length === 0) return;
    added.forEach((property) => followed.current.add(property));
    onCrmPropertiesUpdate(added, () => {
      timers.current.forEach(clearTimeout);
      timers.current = ASK_AFTER_EDIT_MS.map((milliseconds) => setTimeout(reload, milliseconds));
    });
  });
}

/**
 * Asks again while the CRM is told something, and has the record's own panel beside the card show it then. Call what it
 * answers when something new is to be told.
 * @param isSaving of the last answer; null while there is none
 * @param state changes with every answer
 */
export function useWhileSaving(isSaving: boolean | null, state: unknown, reload: () => void): () => void {
  const { refreshObjectProperties } = useExtensionActions<"crm.record.sidebar">();
  const asked = useRef(0);
  useEffect(() => {
    if (!isSaving) return;
    const distance = ASK_WHILE_SAVING_MS[asked.current];
    if (distance === undefined) return;
    const timer = setTimeout(() => {
      asked.current++;
      reload();
    }, distance);
    return () => clearTimeout(timer);
  }, [isSaving, state, reload]);

  const wasSaving = useRef(false);
  useEffect(() => {
    if (isSaving === null) return;
    // The record's own panel beside the card has shown what was there before.
    if (wasSaving.current && !isSaving) refreshObjectProperties();
    wasSaving.current = isSaving;
    if (!isSaving) asked.current = 0;
  }, [isSaving, state, refreshObjectProperties]);
  return () => {
    asked.current = 0;
  };
}
