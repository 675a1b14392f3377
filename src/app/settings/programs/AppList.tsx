import { AutoGrid, Button, Flex, Heading, Input, StatusTag, Text } from "@hubspot/ui-extensions";
import { isTwice, type ListedApp } from "@partner-standing/contract/settings/program-membership";
import { appTags } from "./app-view-model.ts";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { NeedLine } from "../frame/NeedLine.tsx";
import { isNameless } from "./programs-form.ts";
import { useSettings } from "../frame/settings-context.ts";

const NEW_APP: ListedApp = { name: "", listedOn: null, certifiedOn: null, qualityReviewedOn: null };
const DATES = ["listedOn", "certifiedOn", "qualityReviewedOn"] as const;

/** The company's apps with the dates that decide about their certification. */
export function AppList({ apps, type }: { apps: ListedApp[]; type: (apps: ListedApp[]) => void }) {
  const { text, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.programs.apps}</Heading>
      <NeedLine requirement="app-certification" />
      {apps.length === 0 && <Text>{text.programs.noApps}</Text>}
      {apps.map((app, place) => (
        <AppFields
          key={place}
          app={app}
          nameFault={isNameless(app) ? text.programs.nameMissing : isTwice(app, apps) ? text.programs.nameTwice : null}
          place={place}
          type={(change) => type(apps.map((one, at) => (at === place ? { ...one, ...change } : one)))}
          remove={() => type(apps.filter((_, at) => at !== place))}
        />
      ))}
      {canEdit && (
        <Flex>
          <Button size="sm" onClick={() => type([...apps, NEW_APP])}>
            {text.programs.addApp}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

interface AppFieldsProps {
  app: ListedApp;
  /** What is wrong with its name; null where nothing is. */
  nameFault: string | null;
  place: number;
  type: (change: Partial<ListedApp>) => void;
  remove: () => void;
}

function AppFields({ app, nameFault, place, type, remove }: AppFieldsProps) {
  const { page, reader, text, canEdit } = useSettings();
  const title = isNameless(app) ? text.programs.newApp : app.name;
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="xs" align="center" wrap>
        <Text format={{ fontWeight: "demibold" }}>{title}</Text>
        {appTags(app, page.on, { reader, text }).map((tag) => (
          <StatusTag key={tag.text} variant={tag.variant}>
            {tag.text}
          </StatusTag>
        ))}
      </Flex>
      <AutoGrid columnWidth={180} gap="sm" flexible>
        <Input
          name={`apps.${place}.name`}
          label={text.programs.appName}
          value={app.name}
          readOnly={!canEdit}
          {...(nameFault && { error: true, validationMessage: nameFault })}
          onInput={(name) => type({ name })}
        />
        {DATES.map((field) => (
          <DateField
            key={field}
            name={`apps.${place}.${field}`}
            label={text.programs[field]}
            value={app[field]}
            readOnly={!canEdit}
            {...(field !== "listedOn" && { latest: page.on })}
            onChange={(date) => type({ [field]: date })}
          />
        ))}
      </AutoGrid>
      {canEdit && (
        <Flex>
          <Button size="xs" onClick={() => remove()}>
            {text.removeOf(title)}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
