import type { ProjectTree } from "./project-tree.ts";

/** A `*-hsmeta.json` as HubSpot reads it: with a profile's variables filled in. */
export interface Component {
  file: string;
  uid: string;
  type: string;
  config: Record<string, unknown>;
}

type Variables = Record<string, unknown>;

const REFERENCE = /\$\{([^}]*)\}/g;

/** The problems in the components as each profile makes them; one that not all profiles share names its profiles. */
export function inEveryProfile(tree: ProjectTree, problems: (components: Component[]) => string[]): string[] {
  const profiles = tree.profiles.map(({ name, content }) => ({ name, variables: profileVariables(content) }));
  if (profiles.length === 0) return problems(readComponents(tree, {}));
  const names = new Map<string, string[]>();
  for (const { name, variables } of profiles) {
    for (const problem of new Set(problems(readComponents(tree, variables)))) {
      names.set(problem, [...(names.get(problem) ?? []), name]);
    }
  }
  return [...names].map(([problem, found]) =>
    found.length === profiles.length ? problem : `${problem} (profile ${found.join(", ")})`,
  );
}

/** Files that are no component (not JSON, no object) are left out: the check of their shape speaks about them. */
function readComponents(tree: ProjectTree, variables: Variables): Component[] {
  return tree.metaFiles.flatMap(({ file, content }) => {
    if (!isRecord(content)) return [];
    const { uid, type, config } = content;
    return [
      {
        file,
        uid: String(fillIn(uid ?? "", variables)),
        type: typeof type === "string" ? type : "",
        config: isRecord(config) ? (fillIn(config, variables) as Record<string, unknown>) : {},
      },
    ];
  });
}

/** As HubSpot does it: a text that is nothing but a reference becomes the variable itself, number or boolean too. */
function fillIn(value: unknown, variables: Variables): unknown {
  if (typeof value === "string") {
    const [only] = referencedVariables(value);
    if (only !== undefined && value === `\${${only}}` && only in variables) return variables[only];
    return value.replaceAll(REFERENCE, (reference, name: string) =>
      name in variables ? String(variables[name]) : reference,
    );
  }
  if (Array.isArray(value)) return value.map((item) => fillIn(item, variables));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillIn(inner, variables)]));
}

export function referencedVariables(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(([, name]) => name ?? "");
}

export function profileVariables(profile: unknown): Variables {
  return isRecord(profile) && isRecord(profile["variables"]) ? profile["variables"] : {};
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
