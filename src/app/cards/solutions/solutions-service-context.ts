import { createContext, useContext } from "react";
import type { SolutionsService } from "./solutions-service.ts";

export const SolutionsServiceContext = createContext<SolutionsService | null>(null);

export function useSolutionsService(): SolutionsService {
  const service = useContext(SolutionsServiceContext);
  if (!service) throw new Error("useSolutionsService is for what SolutionsCard renders");
  return service;
}
