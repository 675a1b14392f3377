import { type PortalSettings, PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import type { Queryable } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { savePortal } from "../../server/store/portals/portals.ts";
import { type StoredStep, replaceSteps } from "../../server/store/steps/steps.ts";

const person = { name: "Ada Berg", email: "ada@partner.example" };

/** Settings of a company that has everything but its figures. */
export const COMPLETE_SETTINGS: PortalSettings = PortalSettingsSchema.parse({
  currentTier: "rising",
  creditedSince: "2026-01-15",
  listingLive: true,
  contacts: { technical: person, partnershipOwner: person, coSell: person, executiveSponsor: person },
  accountMapping: "Crossbeam",
});

/** A step of a metric from a day on: US cents, Marketplace reviews or hundredths of a star. */
export function step(metric: string, on: string, amount: number): StoredStep {
  return { objectId: "1", metric, on, amount };
}

/** Figures that reach Leading from before the program on: 1.2 million of attributed MRR, 6,000 of influenced deals. */
export const LEADING_STEPS: StoredStep[] = [
  step("activeMrr", "2025-01-01", 120_000_000),
  step("influencedDealMrr", "2026-01-01", 600_000),
];

/** Five stars five times, for as long as they count. */
export function fiveReviews(from: string, until: string): StoredStep[] {
  return [
    step("reviewCount", from, 5),
    step("reviewCount", until, -5),
    step("reviewStars", from, 2_500),
    step("reviewStars", until, -2_500),
  ];
}

/** Accounts that are known, and of which nothing was read yet. */
export async function knowPortals(database: Queryable, portalIds: number[]): Promise<void> {
  for (const portalId of portalIds)
    await savePortal(database, {
      portalId,
      timeZone: "Europe/Berlin",
      companyCurrency: "USD",
      uiDomain: "app.hubspot.com",
    });
}

/** A connected portal whose CRM was read completely. */
export async function seedPortal(
  database: Queryable,
  portalId: number,
  seed: { settings: Partial<PortalSettings>; steps: StoredStep[]; timeZone?: string },
): Promise<void> {
  const settings = { ...COMPLETE_SETTINGS, ...seed.settings };
  await database.query(sql`
    insert into portals (portal_id, time_zone, company_currency, ui_domain, synced_at)
    values (${portalId}, ${seed.timeZone ?? "Europe/Berlin"}, 'USD', 'app.hubspot.com', now())`);
  await database.query(sql`
    insert into settings (portal_id, version, document)
    values (${portalId}, 1, ${JSON.stringify(settings)}::jsonb)`);
  await replaceSteps(database, portalId, "companies", ["1"], seed.steps);
}

/** Saves settings as a person would. */
export async function saveSettings(
  database: Queryable,
  portalId: number,
  change: Partial<PortalSettings>,
): Promise<void> {
  await database.query(sql`
    update settings set version = version + 1, document = document || ${JSON.stringify(change)}::jsonb
    where portal_id = ${portalId}`);
}
