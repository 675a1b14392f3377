import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { createContext, useContext } from "react";
import type { HomeService } from "./home-service.ts";

interface HomeContextValue {
  reader: CardReader;
  service: HomeService;
}

export const HomeContext = createContext<HomeContextValue | null>(null);

export function useHome(): HomeContextValue {
  const home = useContext(HomeContext);
  if (!home) throw new Error("useHome is for what HomePage renders");
  return home;
}
