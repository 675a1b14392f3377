import { INFLUENCES, readOption } from "@partner-standing/contract/portal/property-options";
import type { Influence } from "@partner-standing/contract/standing/deal-standing";
import type { Marking } from "../deals/describe-deal.ts";
import type { Gateways } from "../hubspot/gateway.ts";
import type { Property } from "../hubspot/properties.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { keptForAMinute } from "./kept-for-a-minute.ts";

/** A card waits for it, and must not wait for retries. */
const PATIENCE_MS = 2_000;
const KEPT_PROPERTIES = 500;

const OWN_PROPERTY = "pp_influence";
const OWN_SUBMITTED = "pp_influence_submitted_on";
/** Of the app's own property, and of one that takes any text. */
const OWN_OPTIONS = (Object.keys(INFLUENCES) as Influence[]).map((influence) => ({
  ...{ influence, label: null, value: influence as string },
}));

/** Those of the account's options that say an influence, each influence once: what it is marked with must count afterwards. */
function optionsIn({ options = [] }: Property): Marking["options"] {
  const read = options
    .filter(({ hidden }) => !hidden)
    .flatMap(({ label, value }) => {
      const influence = readOption(INFLUENCES, value);
      return influence ? [{ influence, label, value }] : [];
    });
  return read.filter(({ influence }, place) => read.findIndex((one) => one.influence === influence) === place);
}

/**
 * How each account marks influence: with the app's property without a call of HubSpot, with one of its own by that one's
 * options, which are remembered for a minute.
 */
export function createInfluenceMarking(gatewayOf: Gateways["of"]) {
  const own = keptForAMinute(
    async (key, signal) => {
      const [portalId, , name] = key.split("/");
      const properties = await gatewayOf(Number(portalId)).within(signal).readProperties("deals");
      return properties.find((property) => property.name === name) ?? null;
    },
    { patienceMs: PATIENCE_MS, most: KEPT_PROPERTIES },
  );

  /** `away` while HubSpot does not tell an account's own options. */
  return async ({ portal, settings }: Tenant): Promise<Marking | "away"> => {
    const mapped = settings.settings.properties.deals;
    const property = mapped.pp_influence ?? OWN_PROPERTY;
    const submittedProperty = mapped.pp_influence_submitted_on ?? OWN_SUBMITTED;
    if (property === OWN_PROPERTY) return { property, submittedProperty, options: OWN_OPTIONS };
    const known = await own([portal.portalId, portal.incarnation, property].join("/"));
    if (known === "away") return "away";
    const takesText = known?.type === "string";
    return { property, submittedProperty, options: takesText ? OWN_OPTIONS : known ? optionsIn(known) : [] };
  };
}
export type InfluenceMarking = ReturnType<typeof createInfluenceMarking>;
