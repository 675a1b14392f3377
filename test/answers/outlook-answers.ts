import { METRICS } from "@partner-standing/contract/programs/scorecard";
import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { CHANGE_SIDES, type MetricChanges } from "@partner-standing/contract/standing/changes";
import type { InfluenceList } from "@partner-standing/contract/standing/influence";
import type { Outlook } from "@partner-standing/contract/standing/outlook";
import type { Accounts } from "./ask-accounts.ts";
import { deal, link, RECORDS, RISING, technologyPortal } from "./technology-portals.ts";

const AHEAD = 1_238_004;
/** May see no amounts where an account names who may. */
const MARY = "503";
const named = { visibility: { amounts: "named" as const, userIds: ["501"], teamIds: [] } };

const open: SnapshotObject = {
  id: "33",
  properties: {
    ...{ dealname: "Renewal of Nordwind", dealstage: "presentationscheduled", closedate: "2026-12-18T10:00:00Z" },
    ...{ pp_influence: "co-sell", pp_deal_mrr: "1200" },
  },
};
const unmarked: SnapshotObject = {
  id: "34",
  properties: { ...deal("34", 900, "2026-10-01").properties, dealname: "Upgrade of Nordwind", pp_influence: "" },
};

/** One Marketplace review saves the tier; an open deal and one that nobody has marked each lead to the next. */
function portal(): PortalSnapshot {
  const rising = technologyPortal(AHEAD, RISING, { settings: named });
  const atNordwind = [open, unmarked].map(({ id }) => link(["deals", id], ["companies", RECORDS.nordwind]));
  return {
    ...rising,
    objects: { ...rising.objects, deals: [...rising.objects.deals, open, unmarked] },
    associations: [...rising.associations, ...atNordwind],
  };
}
export const OUTLOOK_PORTALS = [portal()];

const ONE_REVIEW = { assume: [{ kind: "reviews", count: 1, stars: 5, on: "2026-11-22" }] };

export async function outlooks({ ask }: Accounts): Promise<Record<string, Outlook>> {
  const known = await ask<Outlook>(AHEAD, "/api/outlook");
  const saved = await ask<Outlook>(AHEAD, "/api/outlook", { body: ONE_REVIEW });
  const restricted = await ask<Outlook>(AHEAD, "/api/outlook", { userId: MARY });
  const premier = await ask<Outlook>(AHEAD, "/api/outlook?tier=premier");
  const held = await ask<Outlook>(AHEAD, "/api/outlook?tier=rising");
  const below = await ask<Outlook>(AHEAD, "/api/outlook?tier=partner");
  return { known, saved, restricted, premier, held, below };
}

/** What made figures others since a day on which one more Marketplace review counted. */
export async function changes({ ask }: Accounts): Promise<Record<string, MetricChanges>> {
  const answers: Record<string, MetricChanges> = {};
  for (const metric of METRICS)
    for (const side of CHANGE_SIDES)
      answers[`${metric} ${side}`] = await ask<MetricChanges>(
        AHEAD,
        `/api/standing/changes?metric=${metric}&from=2026-05-18&side=${side}`,
      );
  return answers;
}

export async function influences({ ask }: Accounts): Promise<Record<string, InfluenceList>> {
  const list = (state: string, userId?: string) =>
    ask<InfluenceList>(AHEAD, `/api/influence?state=${state}`, userId === undefined ? {} : { userId });
  return {
    unmarked: await list("unmarked"),
    unsubmitted: await list("unsubmitted"),
    submitted: await list("submitted"),
    restricted: await list("unmarked", MARY),
  };
}
