import { Divider, EmptyState, Flex, LoadingButton, Text } from "@hubspot/ui-extensions";
import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Assumption, Outlook, Way } from "@partner-standing/contract/standing/outlook";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { type ReactNode, useCallback, useState } from "react";
import { PageNotice } from "../frame/PageNotice.tsx";
import { useHome } from "../frame/home-context.ts";
import { TierChooser, useKept, useTargetTier } from "../frame/target-tier.tsx";
import { Curves } from "./Curves.tsx";
import { Influence } from "./Influence.tsx";
import { OutlookSkeleton } from "./OutlookSkeleton.tsx";
import { Reviews } from "./Reviews.tsx";
import { RollOff } from "./RollOff.tsx";
import { SafetyNotice } from "./SafetyNotice.tsx";
import { Ways } from "./Ways.tsx";
import { WhatIf } from "./WhatIf.tsx";
import { withAssumptions } from "./assumption-text.ts";
import { useOutlookText } from "./use-outlook-text.ts";
import { useSuppose } from "./use-suppose.ts";

/** Which tier the ways lead to: one above that held, or what the address names; there is no choice where none is above. */
function Target({ outlook: { tier, target }, aim }: { outlook: Outlook; aim: (tier: TechnologyTier) => void }) {
  const above = TECHNOLOGY_TIERS.slice(tier === null ? 0 : TECHNOLOGY_TIERS.indexOf(tier) + 1);
  if (above.length === 0) return null;
  return <TierChooser tiers={above.includes(target) ? above : [target, ...above]} chosen={target} aim={aim} />;
}

/** Sections with a line between them. */
function Sections({ children }: { children: ReactNode[] }) {
  return children.map((section, place) => (
    <Flex key={place} direction="column" gap="lg">
      {place > 0 && <Divider />}
      {section}
    </Flex>
  ));
}

/** Are we safe, and what is the shortest way up? */
export function OutlookPage() {
  const { service, reader: home } = useHome();
  const { reader, text } = useOutlookText();
  const { tier, aim: goTo } = useTargetTier("outlook");
  const { state, reload } = useService(useCallback(() => service.outlook(tier), [service, tier]));
  const outlook = useKept(lastGood(state));
  const { assume, outlook: assumed, isBusy, suppose } = useSuppose();
  const [refused, setRefused] = useState<Failure | null>(null);
  if (state.status === "failed" && state.reason === "outside-program")
    return (
      <EmptyState title={text.outside.title}>
        <Text>{text.outside.text}</Text>
      </EmptyState>
    );
  const words = { loading: text.loading, stale: outlook && text.asOf(reader.date(outlook.on)) };
  if (!outlook) {
    if (state.status === "loading") return <OutlookSkeleton label={text.loading} />;
    return <PageNotice state={state} reload={reload} words={words} />;
  }
  const aim = (chosen: TechnologyTier) => {
    goTo(chosen);
    void suppose(assume, chosen);
  };
  const again = () => {
    reload();
    void suppose(assume, tier);
  };
  const assumeAll = async (wished: Assumption[]) => {
    const failure = await suppose(wished, tier);
    setRefused(failure);
    return failure;
  };
  const assumeWay = (way: Way) => void assumeAll(withAssumptions(assume, way.assume ?? []));
  const shown = assumed ?? outlook;
  const isReloading = state.status === "loading";
  const { freshness } = home.messages;
  return (
    <Flex direction="column" gap="lg">
      <PageNotice
        state={state.status === "ready" ? state : { ...state, earlier: outlook }}
        reload={reload}
        words={words}
      />
      <SafetyNotice outlook={outlook} />
      {!outlook.amountsShown && <Text variant="microcopy">{text.restricted}</Text>}
      <Target outlook={outlook} aim={aim} />
      <Sections>
        <Reviews outlook={shown} />
        <Curves outlook={{ ...shown, safeUntil: outlook.safeUntil }} />
        <WhatIf
          {...{ outlook, assumed, assume, isBusy, refused }}
          forget={() => setRefused(null)}
          suppose={assumeAll}
        />
        <Ways outlook={outlook} assumed={assume} assume={assumeWay} />
        <RollOff key={`${outlook.on} ${outlook.rollOff.after}`} outlook={outlook} />
        <Influence on={outlook.on} done={again} />
      </Sections>
      <Flex direction="row" gap="sm" align="center" wrap>
        <Text variant="microcopy">{text.asOf(reader.date(outlook.on))}</Text>
        <LoadingButton size="xs" loading={isReloading} onClick={again}>
          {isReloading ? freshness.reloading : freshness.reload}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}
