import { Alert, Flex, Heading, LoadingSpinner, MultiSelect, Text, Tile, ToggleGroup } from "@hubspot/ui-extensions";
import type { Directory } from "@partner-standing/contract/settings/directory";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { useCallback } from "react";
import { FailedRequest } from "../frame/FailedRequest.tsx";
import { SectionFrame } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { useSection } from "../frame/use-section.ts";

/** Who sees and may do what, as the inputs hold it. */
interface AccessForm {
  amounts: PortalSettings["visibility"]["amounts"];
  userIds: string[];
  teamIds: string[];
  editorRoleIds: string[];
}

function accessForm({ visibility, editorRoleIds }: PortalSettings): AccessForm {
  return { ...visibility, editorRoleIds };
}

export function accessChanges({ amounts, userIds, teamIds, editorRoleIds }: AccessForm, typed: Partial<AccessForm>) {
  const isSeen = "amounts" in typed || "userIds" in typed || "teamIds" in typed;
  return {
    ...(isSeen && { visibility: { amounts, userIds, teamIds } }),
    ...("editorRoleIds" in typed && { editorRoleIds }),
  };
}

/** Everything to choose from, and what was chosen but is not among it: it must not vanish unseen. */
export function choicesOf(
  known: { id: string; name: string }[],
  chosen: string[],
  formerly: (id: string) => string,
): { value: string; label: string }[] {
  const gone = chosen.filter((id) => known.every((one) => one.id !== id));
  return [
    ...known.map(({ id, name }) => ({ value: id, label: name })),
    ...gone.map((id) => ({ value: id, label: formerly(id) })),
  ];
}

function usersIn({ people }: Directory): { id: string; name: string }[] {
  return people
    .filter(({ kind }) => kind === "user")
    .map(({ id, name, email }) => ({ id, name: `${name} (${email})` }));
}

interface AccessFieldsProps {
  values: AccessForm;
  type: (change: Partial<AccessForm>) => void;
}

/** Who may see amounts and who may change the settings. */
export function AccessSection() {
  const { page, canEdit } = useSettings();
  const section = useSection({ section: "access", saved: accessForm(page.settings), changesOf: accessChanges });
  const { values, type } = section;
  return (
    <SectionFrame name="access" section={section}>
      {canEdit ? <AccessFields values={values} type={type} /> : <AccessSummary values={values} />}
    </SectionFrame>
  );
}

/** HubSpot's users, teams and roles are told only to those who may change the settings. */
function AccessFields({ values, type }: AccessFieldsProps) {
  const { text, service } = useSettings();
  const ask = useCallback(() => service.directory(""), [service]);
  const { state, reload } = useService(ask);
  const directory = lastGood(state);
  return (
    <>
      {state.status === "failed" && <FailedRequest reason={state.reason} retry={reload} />}
      {state.status === "loading" && <LoadingSpinner label={text.access.loading} showLabel />}
      <Tile>
        <Viewers values={values} type={type} directory={directory} />
      </Tile>
      <Tile>
        <Editors values={values} type={type} directory={directory} />
      </Tile>
    </>
  );
}

function AccessSummary({ values }: { values: AccessForm }) {
  const { reader, text } = useSettings();
  const { amounts, userIds, teamIds } = values;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{text.access.amounts}</Text>
      <Text>{text.access[amounts]}</Text>
      {amounts === "named" && (
        <Text>{text.access.countNamed(reader.count(userIds.length), reader.count(teamIds.length))}</Text>
      )}
    </Flex>
  );
}

const AUDIENCES: AccessForm["amounts"][] = ["everyone", "named"];

function Viewers({ values, type, directory }: AccessFieldsProps & { directory: Directory | null }) {
  const { text } = useSettings();
  const { amounts, userIds, teamIds } = values;
  const hints = { everyone: text.access.everyoneHint, named: text.access.namedHint };
  return (
    <Flex direction="column" gap="md">
      <ToggleGroup
        toggleType="radioButtonList"
        name="amounts"
        label={text.access.amounts}
        value={amounts}
        options={AUDIENCES.map((value) => ({
          value,
          label: text.access[value],
          description: hints[value],
        }))}
        onChange={(chosen) => type({ amounts: chosen as AccessForm["amounts"] })}
      />
      {amounts === "named" && directory && (
        <>
          {userIds.length + teamIds.length === 0 && <Alert title={text.access.nobody} variant="warning" />}
          <Choice
            name="userIds"
            label={text.access.users}
            known={usersIn(directory)}
            chosen={userIds}
            type={(ids) => type({ userIds: ids })}
          />
          <Choice
            name="teamIds"
            label={text.access.teams}
            empty={text.access.noTeams}
            known={directory.teams}
            chosen={teamIds}
            type={(ids) => type({ teamIds: ids })}
          />
        </>
      )}
    </Flex>
  );
}

function Editors({ values, type, directory }: AccessFieldsProps & { directory: Directory | null }) {
  const { text } = useSettings();
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.access.editors}</Heading>
      <Text>{text.access.editorsHint}</Text>
      {directory && (
        <Choice
          name="editorRoleIds"
          label={text.access.roles}
          empty={text.access.noRoles}
          known={directory.roles}
          chosen={values.editorRoleIds}
          type={(editorRoleIds) => type({ editorRoleIds })}
        />
      )}
    </Flex>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  empty?: string;
  known: { id: string; name: string }[];
  chosen: string[];
  type: (ids: string[]) => void;
}

function Choice({ name, label, empty, known, chosen, type }: ChoiceProps) {
  const { text } = useSettings();
  const options = choicesOf(known, chosen, text.access.formerly);
  if (options.length === 0 && empty) return <Text>{empty}</Text>;
  return (
    <MultiSelect name={name} label={label} value={chosen} options={options} onChange={(ids) => type(ids.map(String))} />
  );
}
