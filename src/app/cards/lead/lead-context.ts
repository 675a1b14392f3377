import type { ClaimInput } from "@partner-standing/contract/leads/claim";
import type { LeadMessages } from "@partner-standing/texts/leads/en";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { createContext, useContext } from "react";

/** What the parts of the lead registration card share. */
export interface LeadContextValue {
  text: LeadMessages;
  reader: Reader;
  /** Whether something that was asked for is still under way. */
  isBusy: boolean;
  actions: {
    register: () => void;
    /** Registers an existing customer for a sale that pays all the same. */
    registerForSale: () => void;
    release: (domain: string) => void;
    /** Answers whether the claim was saved. */
    claim: (claim: ClaimInput) => Promise<boolean>;
    understood: () => void;
  };
}

export const LeadContext = createContext<LeadContextValue | null>(null);

export function useLeadCard(): LeadContextValue {
  const card = useContext(LeadContext);
  if (!card) throw new Error("useLeadCard is for what LeadCard renders");
  return card;
}
