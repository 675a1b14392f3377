import express from "express";
import type { Router } from "express";
import type { Portal } from "../portal.ts";
import type { PropertyRule } from "../properties/account-rules.ts";
import { requireObjectType } from "../records/object-kinds.ts";

const PATH = "/crm/property-validations/2026-09/:objectTypeId";

const represent = ({ ruleType, ruleArguments }: PropertyRule) => ({ ruleType, ruleArguments });

/** The rules of properties. Source: HubSpot's reference of property validations. */
export function validationEndpoints({ rules }: Portal): Router {
  const router = express.Router();
  const rulesOf = (objectTypeId: string) => {
    const type = requireObjectType(objectTypeId);
    return (rules.properties ?? []).filter(({ objectType }) => objectType === type);
  };

  router.get(PATH, (req, res) => {
    const byProperty = Map.groupBy(rulesOf(req.params.objectTypeId), ({ propertyName }) => propertyName);
    const results = [...byProperty].map(([propertyName, some]) => ({
      propertyName,
      propertyValidationRules: some.map(represent),
    }));
    res.json({ results });
  });

  router.get(`${PATH}/:propertyName`, (req, res) => {
    const { objectTypeId, propertyName } = req.params;
    const some = rulesOf(objectTypeId).filter((rule) => rule.propertyName === propertyName);
    res.json({ results: some.map(represent) });
  });

  return router;
}
