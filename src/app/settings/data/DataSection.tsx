import { Tile } from "@hubspot/ui-extensions";
import { formatTyped } from "@partner-standing/texts/formats/format-amount";
import { DataProblems } from "./DataProblems.tsx";
import { dataChanges, dataForm, hasFault } from "./data-form.ts";
import { LeadFields } from "./LeadFields.tsx";
import { PropertyFields } from "./PropertyFields.tsx";
import { RateFields } from "./RateFields.tsx";
import { SectionFrame } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { useSection } from "../frame/use-section.ts";

/** Where the figures come from, and what of it could not be counted. */
export function DataSection() {
  const { page, reader } = useSettings();
  const typed = (value: number) => formatTyped(value, reader.tag);
  const section = useSection({
    section: "data",
    saved: dataForm(page.settings, typed),
    changesOf: (form, changed) => dataChanges(form, changed, reader.tag),
  });
  const { values, type } = section;
  return (
    <SectionFrame name="data" section={section} isFaulty={hasFault(values, reader.tag)}>
      <Tile>
        <DataProblems />
      </Tile>
      <Tile>
        <PropertyFields values={values} type={type} />
      </Tile>
      <Tile>
        <RateFields rates={values.rates} type={(rates) => type({ rates })} />
      </Tile>
      <Tile>
        <LeadFields values={values} type={type} />
      </Tile>
    </SectionFrame>
  );
}
