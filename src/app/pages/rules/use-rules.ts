import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback, useRef } from "react";
import { useHome } from "../frame/home-context.ts";

/**
 * The rules of the chosen day. Those of the day before stay in sight until the others come: they say which day they are
 * of.
 */
export function useRules() {
  const { service } = useHome();
  const chosen = useRef<string | null>(null);
  const ask = useCallback(() => service.rules(chosen.current), [service]);
  const { state, reload } = useService(ask);
  const rules = lastGood(state);
  const choose = (day: string | null) => {
    chosen.current = day;
    reload();
  };
  return { state, rules, day: chosen.current ?? rules?.on ?? null, choose, reload };
}
