import type { Permissions } from "../../settings/people.ts";
import { ProblemError } from "../../errors/problem-error.ts";
import type { SettingsChange } from "../../store/settings/settings-changes.ts";
import type { Caller } from "./signed-requests.ts";

/** @returns the editor for the audit list. @throws ProblemError for others; also while HubSpot does not say who may change the settings */
export async function requireEditor(
  permissions: Pick<Permissions, "edit">,
  caller: Caller,
): Promise<SettingsChange["by"]> {
  const { tenant, userId } = caller;
  const { mayEdit, name, isHidden } = await permissions.edit(tenant, userId);
  if (mayEdit === "yes") return { userId, name };
  if (mayEdit === "unknown")
    throw new ProblemError(
      "upstream-unavailable",
      "HubSpot does not answer, so nobody knows whether you may do this. Nothing was changed; try again in a minute.",
    );
  if (isHidden)
    throw new ProblemError(
      "not-allowed",
      "HubSpot does not let the app see who may do this, so only users whom the operator names in SETTINGS_EDITORS may.",
    );
  throw new ProblemError(
    "not-allowed",
    "Only super admins of the account, and roles named in the settings, may do this. Ask one of them.",
  );
}

/** @throws ProblemError where the settings keep portfolio amounts, and the records behind them, from this user */
export async function requireAmounts(permissions: Pick<Permissions, "seeAmounts">, viewer: Caller): Promise<void> {
  if (await permissions.seeAmounts(viewer.tenant, viewer.userId)) return;
  throw new ProblemError(
    "not-allowed",
    "The settings show portfolio amounts and the records behind them to named people only. Ask a super admin.",
  );
}
