import { EndingSchema, type Erased } from "@partner-standing/contract/settings/portal-connection";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import { useEffect, useState } from "react";
import type { SettingsService } from "../frame/settings-service.ts";

const FIRST_POLL_MS = 2_000;
/** It may take an hour where HubSpot is away. */
const LAST_POLL_MS = 60_000;

/** Where erasing stands by a refusal that says so; null for any other. */
export function erasingBy({ reason, details }: Failure): Erased | null {
  if (reason !== "being-erased") return null;
  const told = EndingSchema.safeParse(details);
  return { erased: false, waitsFor: told.success ? told.data.waitsFor : "data" };
}

/** Follows what was begun until nothing is left: then the account is no longer connected. */
export function useErasing(service: SettingsService, begun: Erased): Erased {
  const [erased, setErased] = useState(begun);

  useEffect(() => {
    if (erased.erased) return;
    let timer: ReturnType<typeof setTimeout>;
    const askIn = (milliseconds: number) => {
      timer = setTimeout(() => {
        void service.sync().then((answer) => {
          if (!answer.ok && answer.reason === "not-connected") return setErased({ erased: true });
          const now = answer.ok ? null : erasingBy(answer);
          if (now && !now.erased && now.waitsFor !== erased.waitsFor) return setErased(now);
          askIn(Math.min(2 * milliseconds, LAST_POLL_MS));
        });
      }, milliseconds);
    };
    askIn(FIRST_POLL_MS);
    return () => clearTimeout(timer);
  }, [erased, service]);

  return erased;
}
