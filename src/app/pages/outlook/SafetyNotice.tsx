import { Notice } from "@partner-standing/extension-kit/views.tsx";
import type { Outlook } from "@partner-standing/contract/standing/outlook";
import { safetyOf } from "@partner-standing/texts/outlook/outlook-sentences";
import { useOutlookText } from "./use-outlook-text.ts";

/** Until when the tier is safe, or from when it falls short and why. */
export function SafetyNotice({ outlook }: { outlook: Outlook }) {
  const { reader, text } = useOutlookText();
  const { tone, title, text: why } = safetyOf(outlook, reader) ?? { tone: "info", ...text.noTier };
  return <Notice title={title} text={why} variant={tone} />;
}
