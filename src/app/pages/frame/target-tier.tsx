import { Select, useExtensionActions } from "@hubspot/ui-extensions";
import { usePageRoute } from "@hubspot/ui-extensions/pages";
import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";
import { outlookPageMessagesFor } from "@partner-standing/texts/outlook-page/outlook-page-messages-for";
import { technologyNamesFor } from "@partner-standing/texts/technology-names/technology-names-for";
import { useState } from "react";
import { useHome } from "./home-context.ts";
import { PAGE_PATHS, type PageId } from "./page-paths.ts";

/** The tier that the page's address names, null for the one above that held, and what makes another one part of it. */
export function useTargetTier(page: PageId) {
  const { params } = usePageRoute();
  const { navigateToPage } = useExtensionActions<"pages">();
  return {
    tier: TECHNOLOGY_TIERS.find((one) => one === params["tier"]) ?? null,
    aim: (tier: TechnologyTier) => navigateToPage({ to: PAGE_PATHS[page], params: { ...params, tier } }),
  };
}

interface ChooserProps {
  tiers: readonly TechnologyTier[];
  chosen: TechnologyTier;
  aim: (tier: TechnologyTier) => void;
}

/** Which tier it is about. */
export function TierChooser({ tiers, chosen, aim }: ChooserProps) {
  const { language } = useHome().reader;
  const names = technologyNamesFor(language).tiers;
  return (
    <Select
      label={outlookPageMessagesFor(language).target}
      name="target"
      value={chosen}
      options={tiers.map((each) => ({ value: each, label: names[each] }))}
      onChange={(tier) => aim(tier as TechnologyTier)}
    />
  );
}

/** The last one that was there: another question's answer stands until its own has come. */
export function useKept<Value>(value: Value | null): Value | null {
  const [kept, keep] = useState(value);
  if (value !== null && value !== kept) keep(value);
  return value ?? kept;
}
