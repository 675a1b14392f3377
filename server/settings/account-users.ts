import type { Gateways } from "../hubspot/keep-gateways.ts";
import type { Gateway } from "../hubspot/create-gateway.ts";
import type { AccountUser } from "../hubspot/read-user.ts";
import type { StoredPortal } from "../store/portals.ts";
import { inTime, type Known } from "./in-time.ts";

const KEPT_MS = 60_000;
/** A page waits for two such answers at most, and must not wait for retries. */
const PATIENCE_MS = 2_000;
/** People of many accounts; who was not asked for lately is forgotten first. */
const KEPT = 5_000;

/** Remembers each answer for a minute; nothing is remembered of a HubSpot that is away. */
function keptForAMinute<Value>(ask: (key: string) => Promise<Value>): (key: string) => Promise<Known<Value>> {
  const kept = new Map<string, { until: number; value: Value }>();
  return async (key) => {
    const known = kept.get(key);
    if (known && known.until > performance.now()) return known.value;
    const value = await inTime(ask(key), PATIENCE_MS);
    if (value === "away") kept.delete(key);
    else {
      kept.delete(key);
      kept.set(key, { until: performance.now() + KEPT_MS, value });
    }
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

async function departed(gateway: Gateway): Promise<Set<string>> {
  const [users, archived] = await Promise.all([gateway.readUsers(), gateway.readOwners(true)]);
  const active = new Set(users.map((user) => user.email.toLowerCase()));
  return new Set(
    archived.flatMap(({ email }) => (email && !active.has(email.toLowerCase()) ? email.toLowerCase() : [])),
  );
}

/** Which connection of which account: what was remembered of an earlier one is not told to a later one. */
type Account = Pick<StoredPortal, "portalId" | "incarnation">;
const keyOf = ({ portalId, incarnation }: Account, ...more: string[]) => [portalId, incarnation, ...more].join("/");

/** The people of each account. */
export function createAccountUsers(gatewayOf: Gateways["of"]) {
  const user = keptForAMinute((key) => {
    const [portalId, , userId = ""] = key.split("/");
    return gatewayOf(Number(portalId)).readUser(userId);
  });
  const left = keptForAMinute((key) => departed(gatewayOf(Number(key.split("/")[0]))));
  return {
    /** Null when the account has no such user, or has deactivated it. */
    user: (account: Account, userId: string): Promise<Known<AccountUser | null>> => user(keyOf(account, userId)),
    /** E-mail addresses, in small letters, of owners who are no users any more. */
    departed: (account: Account): Promise<Known<Set<string>>> => left(keyOf(account)),
  };
}
export type AccountUsers = ReturnType<typeof createAccountUsers>;
