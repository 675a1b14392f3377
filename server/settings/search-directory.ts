import type { Directory, DirectoryPerson } from "@partner-standing/contract/settings/directory";
import type { AccountUser } from "../hubspot/people.ts";
import type { ContactHit } from "../hubspot/search-records.ts";
import type { Staff } from "./people.ts";

export const MOST_PEOPLE = 50;

type Named = Partial<Pick<AccountUser, "firstName" | "lastName" | "email">>;

function named(kind: DirectoryPerson["kind"], id: string, { firstName, lastName, email }: Named): DirectoryPerson[] {
  if (!email) return [];
  return [{ kind, id, email, name: [firstName, lastName].filter(Boolean).join(" ") || email }];
}

function holds(person: DirectoryPerson, text: string): boolean {
  return `${person.name} ${person.email}`.toLowerCase().includes(text.toLowerCase());
}

/** The first of each address, so that a user who is also an owner or a contact stands there once. */
function oncePerAddress(people: DirectoryPerson[]): DirectoryPerson[] {
  const first = new Map<string, DirectoryPerson>();
  for (const person of people) {
    const address = person.email.toLowerCase();
    if (!first.has(address)) first.set(address, person);
  }
  return [...first.values()];
}

/** People to pick from whose name or address holds the text, the account's own before its contacts; its teams and roles. */
export function searchDirectory(
  { users, owners, teams, roles }: Staff,
  contacts: ContactHit[],
  text: string,
): Directory {
  const staff = [
    ...users.flatMap((user) => named("user", user.id, user)),
    ...owners.flatMap((owner) => named("owner", owner.id, owner)),
  ].filter((person) => holds(person, text));
  const found = contacts.map(({ title, ...contact }) => ({
    kind: "contact" as const,
    ...contact,
    ...(title !== null && { title }),
  }));
  return { people: oncePerAddress([...staff, ...found]).slice(0, MOST_PEOPLE), teams, roles };
}
