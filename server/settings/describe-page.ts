import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { MEMBERSHIP_REQUIREMENTS } from "@partner-standing/contract/settings/program-membership";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import type { Standing } from "@partner-standing/contract/standing/standing";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";
import { tiersThatNeed } from "../rules/packs/technology/tiers-that-need.ts";
import type { Queryable } from "../store/engine/database.ts";
import { officialMonths } from "../store/settings/official-figures.ts";
import { filingsOf } from "../store/settings/poc-forms.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { latestChanges } from "../store/settings/settings-changes.ts";
import { describeForm, describeParts } from "./describe-form.ts";
import { FIGURES_SECTION } from "./enter-figures.ts";
import { newestWithin, shortEntry } from "./page-size.ts";

/** What is listed on the page, newest first, each within so many bytes of JSON. */
const AUDIT = { entries: 100, bytes: 150_000 };
const FILINGS = { entries: 20, bytes: 50_000 };
/** A quarter of a century. */
const MONTHS = 300;

type Viewer = Pick<SettingsPage, "mayEdit" | "maySeeAmounts">;

/** The audit list is for those who may change something; figures entered are amounts. */
async function auditFor(database: Queryable, portalId: number, { mayEdit, maySeeAmounts }: Viewer) {
  if (mayEdit !== "yes") return [];
  const entries = await latestChanges(database, portalId, AUDIT.entries);
  const shown = maySeeAmounts ? entries : entries.filter(({ section }) => section !== FIGURES_SECTION);
  return newestWithin(AUDIT.bytes, shown.map(shortEntry));
}

/** Everything that the settings page opens with, as far as this viewer may see it. */
export async function describePage(
  database: Queryable,
  context: Pick<SettingsPage, "figures" | "connection"> & {
    tenant: Tenant;
    on: CalendarDate;
    viewer: Viewer;
    /** Addresses of people who have left the account; null while HubSpot does not say. */
    departed: Set<string> | null;
    /** The verdict, and the promotion that waits for the form, as the cards show them. */
    standing: Pick<Standing, "scorecard" | "pocForm">;
  },
): Promise<SettingsPage> {
  const { tenant, on, viewer, departed, standing, figures, connection } = context;
  const { portalId } = tenant.portal;
  const { settings, version } = tenant.settings;
  const rules = rulesOn(on);
  const parts = describeParts(settings, rules, departed);
  const { scorecard, pocForm } = standing;
  const pending = pocForm?.pending ?? null;
  const filings = newestWithin(FILINGS.bytes, await filingsOf(database, portalId, FILINGS.entries));
  return {
    on,
    settings,
    version,
    ...viewer,
    parts,
    needs: MEMBERSHIP_REQUIREMENTS.map((requirement) => ({
      requirement,
      neededFor: tiersThatNeed(requirement, rules),
    })),
    pocForm: describeForm(settings, { scorecard, pending, parts, filings, rules }),
    figures: viewer.maySeeAmounts ? figures : [],
    months: viewer.maySeeAmounts ? (await officialMonths(database, portalId)).slice(0, MONTHS) : [],
    connection,
    audit: await auditFor(database, portalId, viewer),
  };
}
