import { useCallback, useState } from "react";

/** What somebody has typed over the saved values, and the version of them that was shown when the typing began. */
export interface Typed<Values> {
  values: Partial<Values>;
  basedOn: number;
}

/** Without the fields that still hold what was sent: what was typed since then stays. */
export function withoutSent<Values extends object>(typed: Typed<Values>, sent: Partial<Values>): Typed<Values> | null {
  const left = Object.entries(typed.values).filter(([name, value]) => sent[name as keyof Values] !== value);
  return left.length === 0 ? null : { ...typed, values: Object.fromEntries(left) as Partial<Values> };
}

/**
 * Values to edit: the saved ones, with what was typed laid over them. Whatever is read anew below them, what was typed
 * stays until it is sent or given up.
 */
export function useDraft<Values extends object>(saved: Values, version: number) {
  const [typed, setTyped] = useState<Typed<Values> | null>(null);
  const type = useCallback(
    (change: Partial<Values>) =>
      setTyped((before) => ({
        basedOn: before?.basedOn ?? version,
        values: { ...before?.values, ...change } as Partial<Values>,
      })),
    [version],
  );
  return {
    values: { ...saved, ...typed?.values },
    typed: typed?.values ?? null,
    /** The version to send with a change: older than the newest when the newest came in while somebody typed. */
    basedOn: typed?.basedOn ?? version,
    type,
    forget: useCallback((sent: Partial<Values>) => setTyped((now) => now && withoutSent(now, sent)), []),
    giveUp: useCallback(() => setTyped(null), []),
    /** Keeps what was typed as a change of a newer version, once somebody has seen what is new in it. */
    moveTo: useCallback((newer: number) => setTyped((now) => now && { ...now, basedOn: newer }), []),
  };
}
export type Draft<Values extends object> = ReturnType<typeof useDraft<Values>>;
