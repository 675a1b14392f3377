import { unlessRefused } from "../errors/hubspot-errors.ts";
import type { Gateways, Questions } from "../hubspot/gateway.ts";
import type { AccountUser } from "../hubspot/people.ts";
import type { StoredPortal, Tenant } from "../store/portals/portals.ts";
import type { Known } from "./in-time.ts";
import { keptForAMinute } from "./kept-for-a-minute.ts";

/** A page waits for two such answers at most, and must not wait for retries. */
const PATIENCE_MS = 2_000;
/** Somebody who looks for a person waits for nothing else. */
const STAFF_PATIENCE_MS = 8_000;
/** People of many accounts; who was not asked for lately is forgotten first. */
const KEPT_USERS = 5_000;
/** Accounts whose whole lists are kept: an account with thousands of people takes a megabyte. */
const KEPT_LISTS = 200;

async function readDeparted(account: Questions): Promise<Set<string>> {
  const [users, archived] = await Promise.all([account.readUsers(), account.readOwners(true)]);
  const active = new Set(users.map((user) => user.email?.toLowerCase()));
  return new Set(
    archived.flatMap(({ email }) => (email && !active.has(email.toLowerCase()) ? email.toLowerCase() : [])),
  );
}

async function readStaff(account: Questions) {
  const [users, owners, teams, roles] = await Promise.all([
    account.readUsers(),
    account.readOwners(false),
    account.readGroups("teams"),
    account.readGroups("roles"),
  ]);
  return { users, owners, teams, roles };
}
/** Everybody in an account who can be picked, with its teams and roles. */
export type Staff = Awaited<ReturnType<typeof readStaff>>;

/**
 * A user, null where the account has none such, or `hidden` where HubSpot does not let the app see its users: its document
 * of 2026-03 gives the users API to OAuth alone, so a static token may be refused.
 */
type KnownUser = Known<AccountUser | null | "hidden">;

/** Which connection of which account: what was remembered of an earlier one is not told to a later one. */
type Account = Pick<StoredPortal, "portalId" | "incarnation">;
const keyOf = ({ portalId, incarnation }: Account, ...more: string[]) => [portalId, incarnation, ...more].join("/");

/** The people of each account. */
export function createAccountUsers(gatewayOf: Gateways["of"]) {
  const of = (portalId: string | undefined, signal: AbortSignal) => gatewayOf(Number(portalId)).within(signal);
  const hidden = new Set<string>();
  const user = keptForAMinute(
    async (key, signal) => {
      const [portalId = "", , userId = ""] = key.split("/");
      const known = await unlessRefused(of(portalId, signal).readUser(userId), [403], "hidden" as const);
      if (known === "hidden") hidden.add(portalId);
      else hidden.delete(portalId);
      return known;
    },
    { patienceMs: PATIENCE_MS, most: KEPT_USERS },
  );
  const lists = <Value>(read: (account: Questions) => Promise<Value>, patienceMs: number) =>
    keptForAMinute((key, signal) => read(of(key.split("/")[0], signal)), { patienceMs, most: KEPT_LISTS });
  const departed = lists(readDeparted, PATIENCE_MS);
  const staff = lists(readStaff, STAFF_PATIENCE_MS);
  return {
    user: (account: Account, userId: string): Promise<KnownUser> => user(keyOf(account, userId)),
    /** How many accounts did not let the app see their users when it last asked. */
    hidden: () => hidden.size,
    /** E-mail addresses, in small letters, of owners who are no users any more. */
    departed: (account: Account): Promise<Known<Set<string>>> => departed(keyOf(account)),
    staff: (account: Account): Promise<Known<Staff>> => staff(keyOf(account)),
  };
}
export type AccountUsers = ReturnType<typeof createAccountUsers>;

/** Whether somebody may change the settings; `unknown` while HubSpot does not say. */
interface EditPermission {
  mayEdit: "yes" | "no" | "unknown";
  /** The user's name for the audit list. */
  name: string;
  /** HubSpot does not let the app see who may: only those may whom the operator has named. */
  isHidden?: true;
}

/**
 * Who may do and see what; asked of HubSpot, never of the page.
 * @param editors ids of users who may change settings where HubSpot does not let the app see the account's users
 */
export function createPermissions(users: Pick<AccountUsers, "user">, editors: readonly string[] = []) {
  return {
    /**
     * HubSpot lets super admins and users with App Marketplace access manage an app, but its users API tells only the
     * super admin flag and the ids of roles (`GET /settings/users/2026-03/{userId}`), not what a role allows. So a role
     * counts when the account has named it in the settings. HubSpot away means nobody may.
     */
    async edit({ portal, settings: { settings } }: Tenant, userId: string): Promise<EditPermission> {
      const user = await users.user(portal, userId);
      if (user === "away") return { mayEdit: "unknown", name: "" };
      if (user === null) return { mayEdit: "no", name: "" };
      if (user === "hidden") return { mayEdit: editors.includes(userId) ? "yes" : "no", name: userId, isHidden: true };
      const allowed = user.superAdmin || user.roleIds.some((role) => settings.editorRoleIds.includes(role));
      const name = [user.firstName, user.lastName].filter(Boolean).join(" ") || user.email || user.id;
      return { mayEdit: allowed ? "yes" : "no", name };
    },

    /** Costs a call of HubSpot only where teams are named; a user whose teams are unknown sees no amounts. */
    async seeAmounts({ portal, settings: { settings } }: Tenant, userId: string): Promise<boolean> {
      const { amounts, userIds, teamIds } = settings.visibility;
      if (amounts === "everyone") return true;
      if (userIds.includes(userId)) return true;
      if (teamIds.length === 0) return false;
      const user = await users.user(portal, userId);
      if (user === "away" || user === "hidden" || user === null) return false;
      return [user.primaryTeamId, ...(user.secondaryTeamIds ?? [])].some((team) => team && teamIds.includes(team));
    },
  };
}
export type Permissions = ReturnType<typeof createPermissions>;
