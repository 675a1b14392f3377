import { Flex, Text } from "@hubspot/ui-extensions";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { outlookReader } from "@partner-standing/texts/outlook/outlook-reader";
import { safetyOf } from "@partner-standing/texts/outlook/outlook-sentences";
import { useStanding } from "../standing-service.ts";
import type { KnownStandingViewModel } from "../standing-view-model.ts";
import { useOutlook } from "./use-outlook.ts";

const EMPTY = "\u00a0";

interface Line {
  title: string;
  /** Why; empty where the banner above says it, or there is no room. */
  text: string;
}

/** What stands here until the outlook is there. */
function placeholder({ dropAhead, review }: SafetyLineProps["view"], isBrief: boolean): Line {
  return { title: dropAhead ?? EMPTY, text: isBrief || review.tone === "warning" ? "" : EMPTY };
}

interface SafetyLineProps {
  view: Pick<KnownStandingViewModel, "dropAhead" | "review">;
  /** Whether a drop that is not known yet goes without its reason. */
  isBrief: boolean;
}

/** Until when the tier is safe, with its place kept while that is worked out: nothing below it jumps. */
export function SafetyLine({ view, isBrief }: SafetyLineProps) {
  const { reader } = useStanding();
  const { outlook, state } = useOutlook();
  if (state.status === "failed" && !view.dropAhead)
    return <Text variant="microcopy">{reader.messages.states.failures[failureKind(state.reason)].title}</Text>;
  const safety = outlook && safetyOf(outlook, outlookReader(reader));
  const isSaidAbove = safety?.tone === "warning" || (isBrief && view.dropAhead === null);
  const told = safety && { title: safety.title, text: isSaidAbove ? "" : safety.text };
  const { title, text } = told ?? placeholder(view, isBrief);
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: "demibold" }}>{title}</Text>
      {text && <Text variant="microcopy">{text}</Text>}
    </Flex>
  );
}
