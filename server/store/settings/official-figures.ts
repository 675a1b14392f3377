import { OfficialMonthSchema, type OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";

/** Stores HubSpot's figures of these months; a month entered again replaces the old one. */
export async function saveOfficialMonths(transaction: Queryable, portalId: number, months: OfficialMonth[]) {
  const rows = mergedBy(months, ({ month }) => month).map(({ month, asOf, ...figures }) => ({ month, asOf, figures }));
  await transaction.query(sql`
    insert into official_figures (portal_id, month, as_of, figures)
    select p.portal_id, month, "asOf", figures
    from portals p, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(month text, "asOf" date, figures jsonb)
    where p.portal_id = ${portalId}
    on conflict (portal_id, month) do update set as_of = excluded.as_of, figures = excluded.figures`);
}

/** HubSpot's figures of a portal, the newest month first. */
export async function officialMonths(database: Queryable, portalId: number): Promise<OfficialMonth[]> {
  const rows = await database.query<{ month: string; asOf: string; figures: object }>(sql`
    select month, as_of, figures from official_figures where portal_id = ${portalId} order by month desc`);
  return rows.map(({ month, asOf, figures }) => OfficialMonthSchema.parse({ month, asOf, ...figures }));
}
