import { Flex, Text } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import type { Outlook } from "@partner-standing/contract/standing/outlook";
import { outlookReader } from "@partner-standing/texts/outlook/outlook-reader";
import { safetyOf } from "@partner-standing/texts/outlook/outlook-sentences";
import { useHome } from "../frame/home-context.ts";
import { PAGE_PATHS } from "../frame/page-paths.ts";
import { usePageText } from "../frame/use-page-text.ts";

/** Keeps the place of the line until it is known. */
const EMPTY = "\u00a0";

/** Until when the tier is safe, in the outlook's words, and the way there. */
export function SafeUntil({ outlook }: { outlook: Outlook | null }) {
  const { reader } = useHome();
  const { titles } = usePageText();
  const safety = outlook && safetyOf(outlook, outlookReader(reader));
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      <Text format={{ fontWeight: "demibold" }}>{safety?.title ?? EMPTY}</Text>
      <PageLink to={PAGE_PATHS.outlook}>{titles.outlook}</PageLink>
    </Flex>
  );
}
