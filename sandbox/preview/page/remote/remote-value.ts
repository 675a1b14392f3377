import { createContext, useContext, useEffect, useRef, useState } from "react";

/** Resolves once the changes caused by acknowledged callbacks are in the tree. */
export const Flush = createContext<() => Promise<unknown>>(async () => {});

export interface RemoteValue<T> {
  value: T;
  /** Shows the value at once and tells the extension. */
  send(next: T, tell: () => unknown): void;
  /** Tells the extension; what it then holds is the truth, even if that is the old value. */
  confirm(tell: () => unknown): void;
}

const PATIENCE_MS = 500;

/**
 * A controlled value whose owner is on the far side of an asynchronous channel. What the user enters shows at once;
 * a value that the extension changed wins when every callback in flight has been acknowledged (after 500 ms only if
 * it is none of those that the user entered meanwhile), so typing loses nothing and an extension can still rewrite the
 * input. With `strict` (select, checkbox) an unchanged value comes back too.
 */
export function useRemoteValue<T>(remote: T | undefined, initial: T, { strict = false } = {}): RemoteValue<T> {
  const [value, setValue] = useState<T>(remote ?? initial);
  const flush = useContext(Flush);
  const key = JSON.stringify(remote);
  const latest = useRef(remote);
  latest.current = remote;
  const applied = useRef(key);
  const inFlight = useRef(0);
  /** What was told and is not all back: an echo of it is older than what the user sees. */
  const told = useRef(new Set<string>());
  const isStrict = useRef(false);
  const [acknowledged, setAcknowledged] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const settle = (always: boolean) => {
    const next = latest.current;
    const nextKey = JSON.stringify(next);
    if (next === undefined || (!always && nextKey === applied.current)) return;
    if (told.current.has(nextKey)) return;
    applied.current = nextKey;
    setValue(next);
  };
  useEffect(() => {
    if (inFlight.current === 0) settle(false);
  }, [key]);
  useEffect(() => {
    // Whoever typed on meanwhile waits for that to be acknowledged too.
    if (inFlight.current > 0) return;
    told.current.clear();
    settle(isStrict.current);
    isStrict.current = false;
  }, [acknowledged]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const call = async (tell: () => unknown, always: boolean) => {
    inFlight.current++;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => settle(false), PATIENCE_MS);
    try {
      await tell();
      await flush();
    } catch {
      // The worker reports what its handler threw.
    }
    if (--inFlight.current > 0) return;
    clearTimeout(timer.current);
    isStrict.current ||= always;
    // The receiver tells React in a task of its own; what is asked of React behind it is rendered no earlier.
    setTimeout(() => setAcknowledged((count) => count + 1), 0);
  };
  return {
    value,
    send(next, tell) {
      setValue(next);
      told.current.add(JSON.stringify(next));
      void call(tell, strict);
    },
    confirm: (tell) => void call(tell, true),
  };
}
