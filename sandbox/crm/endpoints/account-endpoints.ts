import type { Express } from "express";
import { Temporal } from "temporal-polyfill";
import type { Installs } from "../access/installs.ts";
import { HubSpotError } from "../hubspot-error.ts";
import type { Portal } from "../portal.ts";
import type { PropertyRule } from "../properties/account-rules.ts";
import { DEAL_PIPELINE } from "../properties/deal-pipeline.ts";
import { STORED_TYPES, objectKind, requireObjectType } from "../records/object-kinds.ts";

const VALIDATIONS = "/crm/property-validations/2026-09/:objectTypeId";

const percentage = (usage: number, limit: number) => Math.round((usage / limit) * 100);
const representRule = ({ ruleType, ruleArguments }: PropertyRule) => ({ ruleType, ruleArguments });

/** The account itself: what it is, its deal pipeline, its limits and rules, and the end of its installation. */
export function accountEndpoints(app: Express, portal: Portal, installs: Installs): void {
  const { account, properties, rules } = portal;

  app.get("/account-info/2026-09/details", (_req, res) => {
    const at = Temporal.Instant.fromEpochMilliseconds(portal.now().getTime());
    const { offset, offsetNanoseconds } = at.toZonedDateTimeISO(account.timeZone);
    res.json({
      ...account,
      accountType: "STANDARD",
      utcOffset: offset,
      utcOffsetMilliseconds: offsetNanoseconds / 1e6,
      dataHostingLocation: account.uiDomain.startsWith("app-eu1") ? "eu1" : "na1",
    });
  });

  app.get("/crm/pipelines/2026-09/:objectType", (req, res) => {
    res.json({ results: requireObjectType(req.params.objectType) === "deals" ? [DEAL_PIPELINE] : [] });
  });

  // How many properties the account has made, and may make. Source: HubSpot's guide to limits tracking.
  app.get("/crm/limits/2026-09/custom-properties", (_req, res) => {
    const { limit } = properties;
    const byObjectType = STORED_TYPES.map((type) => {
      const { typeId: objectTypeId, singular: singularLabel } = objectKind(type);
      const usage = properties.custom(type);
      return { objectTypeId, singularLabel, pluralLabel: type, limit, usage, percentage: percentage(usage, limit) };
    });
    const overallUsage = byObjectType.reduce((sum, { usage }) => sum + usage, 0);
    const overallLimit = limit * byObjectType.length;
    res.json({ byObjectType, overallLimit, overallUsage, overallPercentage: percentage(overallUsage, overallLimit) });
  });

  const rulesOf = (objectTypeId: string) => {
    const type = requireObjectType(objectTypeId);
    return (rules.properties ?? []).filter(({ objectType }) => objectType === type);
  };
  // The rules of properties. Source: HubSpot's reference of property validations.
  app.get(VALIDATIONS, (req, res) => {
    const byProperty = Map.groupBy(rulesOf(req.params.objectTypeId), ({ propertyName }) => propertyName);
    const results = [...byProperty].map(([propertyName, some]) => ({
      propertyName,
      propertyValidationRules: some.map(representRule),
    }));
    res.json({ results });
  });

  app.get(`${VALIDATIONS}/:propertyName`, (req, res) => {
    const { objectTypeId, propertyName } = req.params;
    const some = rulesOf(objectTypeId).filter((rule) => rule.propertyName === propertyName);
    res.json({ results: some.map(representRule) });
  });

  // The app takes itself out of the account whose token it sends.
  app.delete("/appinstalls/2026-09/external-install", (_req, res) => {
    if (!installs.isInstalled(account.portalId))
      throw new HubSpotError(404, { message: "The app is not installed.", category: "OBJECT_NOT_FOUND" });
    installs.uninstall(account.portalId);
    res.status(204).end();
  });
}
