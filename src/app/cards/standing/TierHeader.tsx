import { Alert, Flex, Inline, Tag, Text } from "@hubspot/ui-extensions";
import { Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import { SeeAll } from "../frame/SeeAll.tsx";
import { useCard } from "../frame/card-context.ts";
import { FreshnessLine, type FreshnessViewModel, type Refresh } from "../frame/freshness.tsx";
import type { ReviewViewModel } from "./review-view-model.ts";
import type { FormViewModel } from "./standing-view-model.ts";

interface TierHeaderProps {
  held: { tier: string; hasTier: boolean | null; since: string; freshness: FreshnessViewModel };
  refresh: Refresh;
}

/** Where nobody has said whether there is a tier, nothing is wrong: something is to be done. */
function toneOf(hasTier: boolean | null): "success" | "warning" | "error" {
  if (hasTier === null) return "warning";
  return hasTier ? "success" : "error";
}

/** The tier held, and how old the figures below are. */
export function TierHeader({ held, refresh }: TierHeaderProps) {
  const { tier, hasTier, since, freshness } = held;
  const { seeAll } = useCard().reader.messages;
  return (
    <Flex direction="column" gap="flush">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Inline gap="sm" align="center">
          <Tag variant={toneOf(hasTier)}>{tier}</Tag>
          {since && <Text variant="microcopy">{since}</Text>}
        </Inline>
        <FreshnessLine freshness={freshness} refresh={refresh} />
      </Flex>
      <Lines lines={freshness.notes} variant="microcopy" />
      {freshness.problems && (
        <Inline gap="sm" align="center">
          <Text variant="microcopy">{freshness.problems}</Text>
          <SeeAll label={seeAll} to="/problems" />
        </Inline>
      )}
    </Flex>
  );
}

/** The date of the next review and what it would decide; an alert only where something changes or could be lost. */
export function NextReviewBanner({ review }: { review: ReviewViewModel }) {
  const { title, outcome, tone } = review;
  if (tone !== "calm") return <Notice title={title} text={outcome} variant={tone} />;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{title}</Text>
      <Text>{outcome}</Text>
    </Flex>
  );
}

/**
 * The point-of-contact form that has to be filed. HubSpot documents no address of an app's settings page, so the way
 * there is said in words.
 */
export function FormAlert({ form }: { form: FormViewModel }) {
  return (
    <Alert title={form.title} variant="warning">
      <Lines lines={form.lines} />
    </Alert>
  );
}
