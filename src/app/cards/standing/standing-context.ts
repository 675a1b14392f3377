import type { Reader } from "@partner-standing/texts/standing/reader";
import { createContext, useContext } from "react";
import type { StandingService } from "./standing-service.ts";

/** What the parts of the standing's cards share besides what every card has. */
export interface StandingContextValue {
  reader: Reader;
  service: StandingService;
}

export const StandingContext = createContext<StandingContextValue | null>(null);

export function useStanding(): StandingContextValue {
  const standing = useContext(StandingContext);
  if (!standing) throw new Error("useStanding is for what StandingCard renders");
  return standing;
}
