import type { Tenant } from "../store/portals/portals.ts";
import type { AccountUsers } from "./account-users.ts";

/** Whether somebody may change the settings; `unknown` while HubSpot does not say. */
export interface EditPermission {
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
