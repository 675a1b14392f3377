import { createContext, useContext } from "react";
import type { StandingService } from "./standing-service.ts";

export const StandingServiceContext = createContext<StandingService | null>(null);

export function useStandingService(): StandingService {
  const service = useContext(StandingServiceContext);
  if (!service) throw new Error("useStandingService is for what StandingCard renders");
  return service;
}
