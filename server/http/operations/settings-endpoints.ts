import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { EnterFiguresSchema, type OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import { FilePocFormSchema } from "@partner-standing/contract/settings/point-of-contact";
import { SaveSettingsSchema, type SaveSettings } from "@partner-standing/contract/settings/settings-change";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import type { Permissions } from "../../settings/people.ts";
import type { Editor, SettingsService } from "../../settings/create-settings.ts";
import type { DayRefusal } from "../../settings/day-refusal.ts";
import type { Tenant } from "../../store/portals/portals.ts";
import { answered } from "./answered.ts";
import { requireAmounts, requireEditor } from "../authentication/permission.ts";
import { ProblemError } from "../../errors/problem-error.ts";
import { readInput } from "./read-input.ts";
import type { Caller } from "../authentication/signed-requests.ts";

interface Endpoints {
  settings: SettingsService;
  permissions: Permissions;
  /** Reads a pasted table. */
  readCsv: (csv: string) => { months: OfficialMonth[]; faults: unknown[] };
  today: (timeZone: string) => CalendarDate;
}

/** English, for developers; the page says it in the viewer's language by the code. */
const DAY_SENTENCES: Record<DayRefusal["code"], string> = {
  "date-in-future": "This day is said to have been, and has not come yet.",
  "date-too-early": "HubSpot's notice belongs to the last review: it comes on its day or later, before the next one.",
};

/** What the settings page shows and saves. */
export function settingsEndpoints({ settings, permissions, readCsv, today }: Endpoints) {
  const on = ({ portal }: Tenant) => today(portal.timeZone);

  async function page({ tenant, userId }: Caller): Promise<SettingsPage> {
    const { mayEdit, isHidden } = await permissions.edit(tenant, userId);
    const maySeeAmounts = await permissions.seeAmounts(tenant, userId);
    return settings.page(tenant, on(tenant), { mayEdit, maySeeAmounts, ...(isHidden && { hiddenUser: userId }) });
  }

  async function requireFittingMapping({ tenant }: Editor, asked: SaveSettings): Promise<void> {
    if (asked.section !== "data" || !asked.changes.properties) return;
    const faults = answered(await settings.mappingFaults(tenant, asked.changes.properties));
    const [first] = faults;
    if (!first) return;
    throw new ProblemError("invalid-data", "A property is unknown to the account or of another type; each is named.", {
      field: `changes.properties.${first.field}`,
      details: { faults },
    });
  }

  async function requireReadableClients({ tenant }: Editor, asked: SaveSettings): Promise<void> {
    if (asked.section !== "solutions" || !asked.changes.clientSource) return;
    const faults = answered(await settings.sourceFaults(tenant, asked.changes.clientSource));
    const [first] = faults;
    if (!first) return;
    const message = "HubSpot does not let the app read partner clients here: grant crm.objects.partner-clients.read.";
    throw new ProblemError("invalid-data", message, { field: `changes.${first.field}`, details: { faults } });
  }

  function requireDaysPassed(editor: Editor, asked: SaveSettings): void {
    const refusal = settings.dayRefusal(editor, asked, on(editor.tenant));
    if (refusal)
      throw new ProblemError(refusal.code, DAY_SENTENCES[refusal.code], { field: `changes.${refusal.field}` });
  }

  /** Whoever keeps amounts from others still sees them: else nobody may be left who can show them again. */
  async function requireOwnView({ tenant, by }: Editor, asked: SaveSettings): Promise<void> {
    const visibility = asked.section === "access" ? asked.changes.visibility : undefined;
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
    if (!sees || wouldSee) return;
    throw new ProblemError("locks-you-out", "You would see no amounts any more. Name yourself, or a team of yours.", {
      field,
    });
  }

  function monthsOf(asked: { months: OfficialMonth[] } | { csv: string }): OfficialMonth[] {
    if ("months" in asked) return asked.months;
    const { months, faults } = readCsv(asked.csv);
    if (faults.length === 0) return months;
    const message = "Nothing was stored: the table has cells to correct; each is named with its line and column.";
    throw new ProblemError("invalid-data", message, { field: "csv", details: { faults } });
  }

  return {
    /** `GET /api/settings` */
    page: (caller: Caller) => page(caller),

    /** `PUT /api/settings` */
    async save(caller: Caller, body: unknown): Promise<SettingsPage> {
      const editor = await requireEditor(permissions, caller);
      const asked = readInput(SaveSettingsSchema, body);
      requireDaysPassed(editor, asked);
      await requireOwnView(editor, asked);
      await requireFittingMapping(editor, asked);
      await requireReadableClients(editor, asked);
      const answer = await settings.save(editor, asked);
      if (answer.saved) return page(caller);
      const who = answer.conflict.since.at(-1)?.by.name ?? "somebody";
      throw new ProblemError(
        "conflict",
        `Nothing was saved: ${who} saved other settings since you opened the page. Look at them and save again.`,
        { details: answer.conflict },
      );
    },

    /** `POST /api/poc-form` */
    async filePocForm(caller: Caller, body: unknown): Promise<SettingsPage> {
      const editor = await requireEditor(permissions, caller);
      const { idempotencyKey } = readInput(FilePocFormSchema, body);
      const answer = await settings.filePocForm(editor, on(caller.tenant), idempotencyKey);
      if (answer.filed) return page(caller);
      const { missing } = answer;
      throw new ProblemError("poc-form-incomplete", "The form was not filed: contacts are missing; each is named.", {
        field: `contacts.${missing[0]?.part}`,
        details: { missing },
      });
    },

    /** `POST /api/official-figures` */
    async enterFigures(caller: Caller, body: unknown): Promise<SettingsPage> {
      const editor = await requireEditor(permissions, caller);
      await requireAmounts(permissions, caller);
      const asked = readInput(EnterFiguresSchema, body);
      await settings.enterFigures(editor, monthsOf(asked), asked.idempotencyKey);
      return page(caller);
    },
  };
}
