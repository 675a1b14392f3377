import { outlookPageMessagesFor } from "@partner-standing/texts/outlook-page/outlook-page-messages-for";
import { type OutlookReader, outlookReader } from "@partner-standing/texts/outlook/outlook-reader";
import { useMemo } from "react";
import { useHome } from "../frame/home-context.ts";

/** The page's own texts in the viewer's language, and who reads them. */
export function useOutlookText() {
  const { reader } = useHome();
  return useMemo(() => outlookText(outlookReader(reader)), [reader]);
}

/** The same for whoever has a reader already. */
export function outlookText(reader: OutlookReader) {
  return { reader, text: outlookPageMessagesFor(reader.language) };
}
export type OutlookText = ReturnType<typeof outlookText>;
