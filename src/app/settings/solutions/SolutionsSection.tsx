import { formatTyped } from "@partner-standing/texts/formats/format-amount";
import { Tile } from "@hubspot/ui-extensions";
import { ClientFields } from "./ClientFields.tsx";
import { MembershipFields } from "./MembershipFields.tsx";
import { PackageList } from "./PackageList.tsx";
import { SectionFrame } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { isFaulty, solutionsChanges, solutionsForm } from "./solutions-form.ts";
import { ThresholdFields } from "./ThresholdFields.tsx";
import { useSection } from "../frame/use-section.ts";

/** The membership in the Solutions Partner Program, as partner or as provider, who has no tiers to reach. */
export function SolutionsSection() {
  const { page, reader } = useSettings();
  const saved = solutionsForm(page.settings, (value) => formatTyped(value, reader.tag));
  const section = useSection({
    section: "solutions",
    saved,
    changesOf: (form, changed) => solutionsChanges(form, changed, reader.tag),
  });
  const { values, type } = section;
  return (
    <SectionFrame name="solutions" section={section} isFaulty={isFaulty(values, reader.tag)}>
      <Tile>
        <MembershipFields values={values} type={type} />
      </Tile>
      {page.settings.programs.includes("solutions") && (
        <Tile>
          <ThresholdFields thresholds={values.thresholds} type={(thresholds) => type({ thresholds })} />
        </Tile>
      )}
      <Tile>
        <ClientFields values={values} type={type} />
      </Tile>
      <Tile>
        <PackageList packages={values.packages} type={(packages) => type({ packages })} />
      </Tile>
    </SectionFrame>
  );
}
