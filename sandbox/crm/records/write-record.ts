import { requireRules } from "../properties/account-rules.ts";
import type { CrmChange } from "../crm-objects.ts";
import { DEAL_PIPELINE, stageOf } from "../properties/deal-pipeline.ts";
import { HubSpotError, type PropertyIssue, invalidProperties } from "../hubspot-error.ts";
import { type StoredType, objectKind } from "./object-kinds.ts";
import type { Portal } from "../portal.ts";
import { readPropertyValue } from "./property-value.ts";
import type { StoredRecord } from "./record-store.ts";

type Values = Record<string, string>;
type Source = CrmChange["source"];

const STATED_STAGE = ["hs_is_closed", "hs_is_closed_won", "hs_is_closed_lost", "hs_deal_stage_probability"];

/** Checks values as HubSpot does, all of them at once. @throws HubSpotError that names every value that is not valid */
export function readValues(portal: Portal, type: StoredType, properties: Values): Values {
  const values: Values = {};
  const issues: PropertyIssue[] = [];
  for (const [name, text] of Object.entries(properties)) {
    const definition = portal.properties.find(type, name);
    const reading = definition ? readPropertyValue(definition, text) : { issue: unknownProperty(name) };
    if ("issue" in reading) issues.push(reading.issue);
    else values[name] = reading.value;
  }
  if (issues.length > 0) throw invalidProperties(issues);
  return values;
}

function unknownProperty(name: string): PropertyIssue {
  return { name, error: "PROPERTY_DOESNT_EXIST", message: `Property "${name}" does not exist` };
}

/** An archived record gives its value free: a live one may have it too. */
export function findByProperty(
  portal: Portal,
  type: StoredType,
  { name, value, archived = false }: { name: string; value: string; archived?: boolean },
) {
  const wanted = value.toLowerCase();
  return portal.records
    .list(type)
    .find((record) => (record.archivedAt !== null) === archived && record.properties[name]?.toLowerCase() === wanted);
}

function requireUnique(portal: Portal, type: StoredType, values: Values, ownId: string | null): void {
  for (const [name, value] of Object.entries(values)) {
    const other = portal.properties.find(type, name)?.hasUniqueValue && findByProperty(portal, type, { name, value });
    if (!value || !other || other.id === ownId) continue;
    const kind = objectKind(type).singular;
    const message = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} already exists. Existing ID: ${other.id}`;
    throw new HubSpotError(409, { message, category: "CONFLICT" });
  }
}

function requireProperties(type: StoredType, values: Values): void {
  const missing = objectKind(type).requiredProperties.filter((name) => !values[name]);
  if (missing.length === 0) return;
  throw new HubSpotError(400, {
    message: `Error creating ${objectKind(type).singular.toUpperCase()}. Some required properties were not set.`,
    errors: missing.map((name) => ({
      message: `Property "${name}" must be set`,
      code: "REQUIRED_PROPERTY",
      context: { propertyName: [name] },
    })),
  });
}

/** A deal that is closed gets the moment of closing as its close date. Source: HubSpot's default deal properties. */
function withCloseDate(portal: Portal, type: StoredType, values: Values, before?: StoredRecord): Values {
  const closes =
    type === "deals" && stageOf(values["dealstage"]).closed && !stageOf(before?.properties["dealstage"]).closed;
  return closes && !values["closedate"] ? { ...values, closedate: portal.now().toISOString() } : values;
}

export function checkedForCreation(portal: Portal, type: StoredType, properties: Values): Values {
  const pipeline = type === "deals" ? { pipeline: DEAL_PIPELINE.id } : {};
  const values = { ...pipeline, ...readValues(portal, type, properties) };
  requireProperties(type, values);
  requireUnique(portal, type, values, null);
  requireRules(portal.rules, type, values, null);
  return values;
}

/** @throws HubSpotError that names what the account does not accept */
export function checkedForChange(portal: Portal, type: StoredType, record: StoredRecord, properties: Values): Values {
  const values = readValues(portal, type, properties);
  requireUnique(portal, type, values, record.id);
  requireRules(portal.rules, type, values, record.properties);
  return values;
}

export function createRecord(portal: Portal, type: StoredType, properties: Values, source: Source): StoredRecord {
  const values = checkedForCreation(portal, type, properties);
  return portal.records.create(type, withCloseDate(portal, type, values), source);
}

export function updateRecord(
  portal: Portal,
  type: StoredType,
  record: StoredRecord,
  properties: Values,
  source: Source,
): void {
  const values = checkedForChange(portal, type, record, properties);
  if ("dealstage" in values) for (const name of STATED_STAGE) delete record.properties[name];
  portal.records.write(type, record, withCloseDate(portal, type, values, record), source);
}
