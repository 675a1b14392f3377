import type { Directory } from "@partner-standing/contract/settings/directory";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";

/** Who sees and may do what, as the inputs hold it. */
export interface AccessForm {
  amounts: PortalSettings["visibility"]["amounts"];
  userIds: string[];
  teamIds: string[];
  editorRoleIds: string[];
}

export function accessForm({ visibility, editorRoleIds }: PortalSettings): AccessForm {
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

export function usersIn({ people }: Directory): { id: string; name: string }[] {
  return people
    .filter(({ kind }) => kind === "user")
    .map(({ id, name, email }) => ({ id, name: `${name} (${email})` }));
}
