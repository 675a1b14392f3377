import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Assumption, Outlook } from "@partner-standing/contract/standing/outlook";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import { useCallback, useRef, useState } from "react";
import { useHome } from "../frame/home-context.ts";

const NOTHING: Assumption[] = [];

/** What is assumed, and the outlook with it. Only what the service has worked out is kept: a refused wish changes nothing. */
export function useSuppose() {
  const { service } = useHome();
  const [known, setKnown] = useState<{ assume: Assumption[]; outlook: Outlook } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const latest = useRef(0);

  /** Assumes all of these, and nothing else. @returns why not; null where it is done, or something newer is asked */
  const suppose = useCallback(
    async (assume: Assumption[], tier: TechnologyTier | null): Promise<Failure | null> => {
      const request = ++latest.current;
      if (assume.length === 0) {
        setBusy(false);
        setKnown(null);
        return null;
      }
      setBusy(true);
      const answer = await service.suppose(tier, assume);
      if (request !== latest.current) return null;
      setBusy(false);
      if (!answer.ok) return answer;
      setKnown({ assume, outlook: answer.data });
      return null;
    },
    [service],
  );

  return { assume: known?.assume ?? NOTHING, outlook: known?.outlook ?? null, isBusy, suppose };
}
export type Suppose = ReturnType<typeof useSuppose>;
