import { Button, Flex, Heading, StatusTag, StepIndicator, Text, Tile } from "@hubspot/ui-extensions";
import { SET_UP_PARTS, type SetUp } from "@partner-standing/contract/standing/standing";
import { type SectionName, useSettings } from "../frame/settings-context.ts";

type Part = SetUp["missing"][number];

/** Where each part is entered; reading the CRM takes nobody. */
const SECTION_OF: Record<Exclude<Part, "connection">, SectionName> = {
  programs: "programs",
  tier: "programs",
  data: "data",
  contacts: "contacts",
  rates: "data",
};

/** An open part: what is to be entered, what for, and the way there. */
function OpenPart({ part }: { part: Part }) {
  const { text, openSection } = useSettings();
  const { guide, parts } = text.setUp;
  const { name, enter, unlocks } = parts[part];
  const section = part === "connection" ? null : SECTION_OF[part];
  return (
    <Flex direction="column" gap="flush">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Flex direction="row" gap="sm" align="center" wrap>
          <Text format={{ fontWeight: "demibold" }}>{name}</Text>
          <StatusTag variant="warning">{guide.open}</StatusTag>
        </Flex>
        {section && (
          <Button size="xs" onClick={() => openSection(section)}>
            {text.openSection(text.sections[section])}
          </Button>
        )}
      </Flex>
      <Text>{enter}</Text>
      <Text variant="microcopy">{guide.unlocks(unlocks)}</Text>
    </Flex>
  );
}

/**
 * How far the account is set up, until it is: a step indicator knows only steps that are done up to one, so that what is done
 * stands first.
 */
export function SetUpGuide() {
  const { page, reader, text } = useSettings();
  const { missing, of } = page.setUp;
  if (missing.length === 0 || !page.settings.programs.includes("technology")) return null;
  const { guide, parts } = text.setUp;
  const done = SET_UP_PARTS.filter((part) => !missing.includes(part));
  const open = SET_UP_PARTS.filter((part) => missing.includes(part));
  return (
    <Tile>
      <Flex direction="column" gap="md">
        <Heading>{guide.title(reader.count(of - missing.length), reader.count(of))}</Heading>
        <StepIndicator stepNames={[...done, ...open].map((part) => parts[part].name)} currentStep={done.length} />
        {open.map((part) => (
          <OpenPart key={part} part={part} />
        ))}
      </Flex>
    </Tile>
  );
}
