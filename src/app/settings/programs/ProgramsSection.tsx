import { AutoGrid, Flex, Heading, Select, StatusTag, Text, Tile, Toggle, ToggleGroup } from "@hubspot/ui-extensions";
import {
  PROGRAMS,
  type Program,
  TECHNOLOGY_TIERS,
  type TechnologyTier,
} from "@partner-standing/contract/programs/program";
import { isTwice } from "@partner-standing/contract/settings/program-membership";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { NeedLine } from "../frame/NeedLine.tsx";
import { SectionFrame } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { useSection } from "../frame/use-section.ts";
import { AppList } from "./AppList.tsx";
import { ReceivedList } from "./ReceivedList.tsx";
import {
  type ProgramsForm,
  STANDING_CONDITIONS,
  isNameless,
  programsChanges,
  programsForm,
  receivedFault,
} from "./programs-form.ts";

interface GoodStandingFieldsProps {
  values: ProgramsForm;
  type: (change: Partial<ProgramsForm>) => void;
}

/** The four points of the self-check. */
function GoodStandingFields({ values, type }: GoodStandingFieldsProps) {
  const { page, text, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" align="center" wrap>
        <Heading>{text.fields.goodStanding}</Heading>
        <StandingTag values={values} />
      </Flex>
      <Text>{text.programs.goodStandingHint}</Text>
      <NeedLine requirement="good-standing" />
      <ToggleGroup
        toggleType="checkboxList"
        name="goodStandingCheck"
        label={text.fields.goodStandingCheck}
        value={values.conditions}
        options={STANDING_CONDITIONS.map((value) => ({
          value,
          label: text.programs.check[value],
          readonly: !canEdit,
        }))}
        onChange={(chosen) => type({ conditions: STANDING_CONDITIONS.filter((one) => chosen.includes(one)) })}
      />
      <AutoGrid columnWidth={220}>
        <DateField
          name="checkedOn"
          label={text.programs.checkedOn}
          value={values.checkedOn}
          readOnly={!canEdit}
          latest={page.on}
          onChange={(checkedOn) => type({ checkedOn })}
        />
      </AutoGrid>
    </Flex>
  );
}

function StandingTag({ values }: { values: ProgramsForm }) {
  const { text } = useSettings();
  const { conditions, checkedOn } = values;
  if (conditions.length === STANDING_CONDITIONS.length)
    return <StatusTag variant="success">{text.programs.standing}</StatusTag>;
  if (checkedOn === null && conditions.length === 0)
    return <StatusTag variant="default">{text.programs.notChecked}</StatusTag>;
  return <StatusTag variant="danger">{text.programs.notStanding}</StatusTag>;
}

const hasFault = ({ apps, received }: ProgramsForm) =>
  apps.some((app) => isNameless(app) || isTwice(app, apps)) || received.some((row) => receivedFault(row) !== null);

/** Programs, credited tier, listing, apps, good standing, and what came of the tier's benefits. */
export function ProgramsSection() {
  const { page } = useSettings();
  const section = useSection({
    section: "programs",
    saved: programsForm(page.settings),
    changesOf: (form: ProgramsForm, typed) => programsChanges(form, typed, page.on),
  });
  const { values, type } = section;
  return (
    <SectionFrame name="programs" notes="programs" section={section} isFaulty={hasFault(values)}>
      <Tile>
        <Membership values={values} type={type} />
      </Tile>
      <Tile>
        <AppList apps={values.apps} type={(apps) => type({ apps })} />
      </Tile>
      <Tile>
        <GoodStandingFields values={values} type={type} />
      </Tile>
      {(page.deliveries.length > 0 || values.received.length > 0) && (
        <Tile>
          <ReceivedList rows={values.received} type={(received) => type({ received })} />
        </Tile>
      )}
    </SectionFrame>
  );
}

const NO_TIER = "none";

function Membership({ values, type }: { values: ProgramsForm; type: (change: Partial<ProgramsForm>) => void }) {
  const { reader, text, canEdit } = useSettings();
  const { tiers } = reader.messages;
  return (
    <Flex direction="column" gap="sm">
      <ToggleGroup
        toggleType="checkboxList"
        name="programs"
        label={text.fields.programs}
        value={values.programs}
        options={PROGRAMS.map((value) => ({ value, label: text.programs.names[value], readonly: !canEdit }))}
        onChange={(chosen) => type({ programs: PROGRAMS.filter((program: Program) => chosen.includes(program)) })}
      />
      <AutoGrid columnWidth={220} gap="sm" flexible>
        <Select
          name="currentTier"
          label={text.fields.currentTier}
          value={values.currentTier ?? NO_TIER}
          readOnly={!canEdit}
          options={[
            { value: NO_TIER, label: reader.messages.noTier },
            ...TECHNOLOGY_TIERS.map((value) => ({ value, label: tiers[value] })),
          ]}
          onChange={(value) => type({ currentTier: value === NO_TIER ? null : (value as TechnologyTier) })}
        />
        <DateField
          name="creditedSince"
          label={text.fields.creditedSince}
          value={values.creditedSince}
          readOnly={!canEdit}
          onChange={(creditedSince) => type({ creditedSince })}
        />
      </AutoGrid>
      <Toggle
        name="listingLive"
        label={text.fields.listingLive}
        checked={values.listingLive}
        readonly={!canEdit}
        textChecked={text.yes}
        textUnchecked={text.no}
        onChange={(listingLive) => type({ listingLive })}
      />
      <NeedLine requirement="marketplace-listing" />
    </Flex>
  );
}
