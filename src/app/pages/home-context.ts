import type { Reader } from "@partner-standing/extension-kit/reader";
import { createContext, useContext } from "react";
import type { HomeService } from "./home-service.ts";

export interface HomeContextValue {
  reader: Reader;
  service: HomeService;
}

export const HomeContext = createContext<HomeContextValue | null>(null);

export function useHome(): HomeContextValue {
  const home = useContext(HomeContext);
  if (!home) throw new Error("useHome is for what HomePage renders");
  return home;
}
