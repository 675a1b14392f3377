import * as contract from "@partner-standing/contract/operations/settings";
import type { Visibility } from "@partner-standing/contract/settings/amount-visibility";
import { EnterFiguresSchema, type OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import { FilePocFormSchema } from "@partner-standing/contract/settings/point-of-contact";
import { type SaveSettings, SaveSettingsSchema } from "@partner-standing/contract/settings/settings-change";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import * as z from "zod/mini";
import { deliveriesOf } from "../../benefits/deliveries.ts";
import { PortalEndingError } from "../../errors/account-errors.ts";
import { ProblemError } from "../../errors/problem-error.ts";
import { mappingFaults, sourceFaults } from "../../settings/account-properties.ts";
import { type DayRefusal, dayRefusal } from "../../settings/day-refusal.ts";
import { describeConnection, describePage } from "../../settings/describe-page.ts";
import { enterFigures, readFiguresCsv } from "../../settings/official-figures.ts";
import { filePocForm } from "../../settings/poc-form.ts";
import { saveSettings } from "../../settings/save-settings.ts";
import { type Tenant, findTenant } from "../../store/portals/portals.ts";
import { type Call, defineOperation } from "./define-operation.ts";
import { askHubSpot } from "./unanswered.ts";

/** English, for developers; the page says it in the viewer's language by the code. */
const DAY_SENTENCES: Record<DayRefusal["code"], string> = {
  "date-in-future": "This day is said to have been, and has not come yet.",
  "date-too-early": "HubSpot's notice belongs to the last review: it comes on its day or later, before the next one.",
};

/** The tenant as it is after a change. */
export async function renewed({ database, tenant: { portal } }: Call): Promise<Tenant> {
  const tenant = await findTenant(database, portal.portalId);
  if (!tenant) throw new PortalEndingError(portal.portalId);
  return tenant;
}

/** Addresses of people who have left the account; null while HubSpot does not say. */
async function departedOf({ users }: Call, { portal }: Tenant): Promise<Set<string> | null> {
  const departed = await users.departed(portal);
  return departed === "away" ? null : departed;
}

async function page(call: Call): Promise<SettingsPage> {
  const { database, permissions, today, by } = call;
  const { userId } = by;
  const { mayEdit, isHidden } = await permissions.edit(call.tenant, userId);
  const maySeeAmounts = await permissions.seeAmounts(call.tenant, userId);
  const tenant = await renewed(call);
  const departed = await departedOf(call, tenant);
  const standing = await call.standing.portal(tenant, today);
  const { figures, freshness } = standing;
  const connection = await describeConnection(database, { portal: tenant.portal, freshness });
  const viewer = { mayEdit, maySeeAmounts, ...(isHidden && { hiddenUser: userId }) };
  const deliveries = deliveriesOf(tenant.settings.settings, today);
  const told = { standing, figures, connection, deliveries };
  return describePage(database, { tenant, on: today, viewer, departed, ...told });
}

async function requireFittingMapping(call: Call<SaveSettings>): Promise<void> {
  const { tenant, input } = call;
  if (input.section !== "data" || !input.changes.properties) return;
  const mapping = input.changes.properties;
  const faults = await askHubSpot(call, (account) =>
    mappingFaults(account, tenant.settings.settings.properties, mapping),
  );
  const [first] = faults;
  if (!first) return;
  throw new ProblemError("invalid-data", "A property is unknown to the account or of another type; each is named.", {
    field: `changes.properties.${first.field}`,
    details: { faults },
  });
}

async function requireReadableClients(call: Call<SaveSettings>): Promise<void> {
  const { input } = call;
  if (input.section !== "solutions" || !input.changes.clientSource) return;
  const source = input.changes.clientSource;
  const faults = await askHubSpot(call, (account) => sourceFaults(account, source));
  const [first] = faults;
  if (!first) return;
  const message = "HubSpot does not let the app read partner clients here: grant crm.objects.partner-clients.read.";
  throw new ProblemError("invalid-data", message, { field: `changes.${first.field}`, details: { faults } });
}

function requireDaysPassed({ tenant, input, today }: Call<SaveSettings>): void {
  const refusal = dayRefusal(tenant.settings.settings, input, today);
  if (refusal) throw new ProblemError(refusal.code, DAY_SENTENCES[refusal.code], { field: `changes.${refusal.field}` });
}

/** Whether somebody who is named stays so. */
function keepsSomebody(before: Visibility, after: Visibility): boolean {
  const stays = (field: "userIds" | "teamIds") => after[field].some((id) => before[field].includes(id));
  return stays("userIds") || stays("teamIds");
}

/**
 * Whoever keeps amounts from others still sees them, and whoever does not see them leaves somebody who does: else nobody may
 * be left.
 */
async function requireOwnView({ tenant, by, permissions, input }: Call<SaveSettings>): Promise<void> {
  const visibility = input.section === "access" ? input.changes.visibility : undefined;
  if (visibility?.amounts !== "named") return;
  const field = "changes.visibility";
  if (visibility.userIds.length + visibility.teamIds.length === 0)
    throw new ProblemError("nobody-named", "Nobody is named, so nobody would see amounts. Name yourself at least.", {
      field,
    });
  const { version, settings: before } = tenant.settings;
  const after: Tenant = { ...tenant, settings: { version, settings: { ...before, visibility } } };
  const [sees, wouldSee] = [
    await permissions.seeAmounts(tenant, by.userId),
    await permissions.seeAmounts(after, by.userId),
  ];
  if (wouldSee || (!sees && keepsSomebody(before.visibility, visibility))) return;
  throw new ProblemError("locks-you-out", "You would see no amounts any more. Name yourself, or a team of yours.", {
    field,
  });
}

function monthsOf(asked: { months: OfficialMonth[] } | { csv: string }): OfficialMonth[] {
  if ("months" in asked) return asked.months;
  const { months, faults } = readFiguresCsv(asked.csv);
  if (faults.length === 0) return months;
  const message = "Nothing was stored: the table has cells to correct; each is named with its line and column.";
  throw new ProblemError("invalid-data", message, { field: "csv", details: { faults } });
}

const save = defineOperation(contract.saveSettings, {
  summary: "Saves one section, built on a version; a stale one is refused with conflict",
  input: SaveSettingsSchema,
  permission: "editor",
  async answer(call) {
    const { database, tenant, by, wake, input } = call;
    const { portal } = tenant;
    requireDaysPassed(call);
    await requireOwnView(call);
    await requireFittingMapping(call);
    await requireReadableClients(call);
    const answer = await saveSettings({ database, portal, by }, input);
    if (answer.saved && answer.readAgain) wake(portal.portalId, "sync");
    if (answer.saved) wake(portal.portalId, "derive");
    wake(portal.portalId, "reviews");
    if (answer.saved) return page(call);
    const who = answer.conflict.since.at(-1)?.by.name ?? "somebody";
    throw new ProblemError(
      "conflict",
      `Nothing was saved: ${who} saved other settings since you opened the page. Look at them and save again.`,
      { details: answer.conflict },
    );
  },
});

/** What the settings page shows and saves. */
export const SETTINGS_OPERATIONS = [
  defineOperation(contract.readSettings, {
    summary: "The settings, what is wrong with them, and who may change them",
    input: z.object({}),
    permission: "anyone",
    answer: page,
  }),
  save,
  // HubSpot's fetch cannot put.
  { ...save, method: "post" as const, summary: "The same as PUT" },

  defineOperation(contract.filePocForm, {
    summary: "Files the point-of-contact form from the settings' contacts",
    input: FilePocFormSchema,
    permission: "editor",
    async answer(call) {
      const { database, tenant, by, today } = call;
      const departed = await departedOf(call, tenant);
      const filing = { database, portalId: tenant.portal.portalId, by, on: today, departed };
      const answer = await filePocForm(filing, call.input.idempotencyKey);
      call.wake(call.tenant.portal.portalId, "reviews");
      if (answer.filed) return page(call);
      const { missing } = answer;
      throw new ProblemError("poc-form-incomplete", "The form was not filed: contacts are missing; each is named.", {
        field: `contacts.${missing[0]?.part}`,
        details: { missing },
      });
    },
  }),

  defineOperation(contract.enterFigures, {
    summary: "Enters HubSpot's own figures of one month or of a pasted table",
    input: EnterFiguresSchema,
    permission: "editor-with-amounts",
    async answer(call) {
      const { database, tenant, by, input } = call;
      const { portalId } = tenant.portal;
      await enterFigures({ database, portalId, by }, monthsOf(input), input.idempotencyKey);
      return page(call);
    },
  }),
];
