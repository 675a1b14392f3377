import type { FailureReason } from "@partner-standing/texts/cards/failure-kind";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer } from "./service-client.ts";

/** `earlier` is the last good answer to the same question, kept while another one is awaited or has failed. */
export type ServiceState<Data> =
  | { status: "loading"; earlier: Data | null }
  | { status: "ready"; data: Data }
  | { status: "failed"; reason: FailureReason; earlier: Data | null };

export function lastGood<Data>(state: ServiceState<Data>): Data | null {
  return state.status === "ready" ? state.data : state.earlier;
}

function settled<Data>(before: ServiceState<Data>, answer: Answer<Data>): ServiceState<Data> {
  if (answer.ok) return { status: "ready", data: answer.data };
  return { status: "failed", reason: answer.reason, earlier: lastGood(before) };
}

/**
 * Asks once, and again on `reload`. The latest request wins: a late answer to an earlier one changes nothing.
 * Another `ask` is another question, whose predecessor's answer is forgotten; keep it stable between renders.
 */
export function useService<Data>(ask: () => Promise<Answer<Data>>) {
  const [state, setState] = useState<ServiceState<Data>>({ status: "loading", earlier: null });
  const latest = useRef(0);

  const send = useCallback(
    (earlierOf: typeof lastGood<Data>) => {
      const request = ++latest.current;
      setState((before) => ({ status: "loading", earlier: earlierOf(before) }));
      void ask().then((answer) => {
        if (request === latest.current) setState((before) => settled(before, answer));
      });
    },
    [ask],
  );

  useEffect(() => {
    send(() => null);
    return () => {
      latest.current++;
    };
  }, [send]);

  const reload = useCallback(() => send(lastGood), [send]);
  /** Shows what is known already, as the answer to a change; requests under way are forgotten. */
  const show = useCallback((data: Data) => {
    latest.current++;
    setState({ status: "ready", data });
  }, []);
  return { state, reload, show };
}
