import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { Sources } from "@partner-standing/contract/programs/sources";
import type { Answer } from "@partner-standing/extension-kit/service-client";
import { createContext, useContext } from "react";

/** What every part of a card in a record needs. */
export interface CardContextValue {
  reader: CardReader;
  /** What an explanation opens in: HubSpot shows a modal above a panel, but no panel above another. */
  overlay: "panel" | "modal";
  /** What documents and contested wordings are called; asked for once a card. */
  sources: () => Promise<Answer<Sources>>;
}

export const CardContext = createContext<CardContextValue | null>(null);

export function useCard(): CardContextValue {
  const card = useContext(CardContext);
  if (!card) throw new Error("useCard is for what a card renders");
  return card;
}
