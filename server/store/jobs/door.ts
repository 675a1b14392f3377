import type { Door } from "@partner-standing/contract/leads/door";

const ACTOR = /^(workflow|agent)(?::(\d+))?$/;

/** How ledger and history name a door where they name a user otherwise: `workflow:42`. */
export function actorOf({ kind, id }: Door): string {
  return id === null ? kind : `${kind}:${id}`;
}

/** The door that ledger and history name so; null for a user, whose id is a number. */
export function doorOf(actor: string | null): Door | null {
  const [, kind, id = null] = ACTOR.exec(actor ?? "") ?? [];
  return kind === undefined ? null : { kind: kind as Door["kind"], id };
}
