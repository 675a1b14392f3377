import * as z from "zod";
import type { CrmChange } from "../crm-objects.ts";
import { HubSpotError, type PropertyIssue, invalidProperties } from "../hubspot-error.ts";
import type { Portal } from "../portal.ts";
import { requireRules } from "../properties/account-rules.ts";
import { DEAL_PIPELINE, stageOf } from "../properties/deal-pipeline.ts";
import type { PropertyDefinition } from "../properties/property-definition.ts";
import { PropertiesSchema } from "../read-input.ts";
import { associateRecords, associationTypes } from "./associations.ts";
import { STORED_TYPES, type StoredType, objectKind } from "./object-kinds.ts";
import { readDate, readInstant } from "./read-instant.ts";
import type { StoredRecord } from "./record-store.ts";
import { findByProperty, requireRecord } from "./represent-record.ts";

type Reading = { value: string } | { issue: PropertyIssue };

const MAX_LENGTH = 65_536;

/** Reads a value that somebody writes into a property; an empty one clears it and suits every type. */
export function readPropertyValue(definition: PropertyDefinition, text: string): Reading {
  const { name, type } = definition;
  const refuse = (error: string, message: string): Reading => ({ issue: { name, error, message } });
  const orRefuse = (value: string | undefined, error: string, expected: string): Reading =>
    value === undefined ? refuse(error, `${text} was not a valid ${expected}.`) : { value };

  if (text === "") return { value: "" };
  if (definition.readOnly)
    return refuse("READ_ONLY_VALUE", `"${name}" is a read only property; its value cannot be set.`);
  if (type === "number") return orRefuse(readNumber(text), "INVALID_NUMBER", "number");
  if (type === "date") return orRefuse(readDate(text), "INVALID_DATE", "date; it must be midnight UTC");
  if (type === "datetime") return orRefuse(readInstant(text), "INVALID_DATE", "timestamp");
  if (type === "bool") return orRefuse(/^(true|false)$/.test(text) ? text : undefined, "INVALID_BOOLEAN", "boolean");
  if (type === "enumeration") return readOptions(definition, text, refuse);
  if (text.length > MAX_LENGTH) return refuse("PROPERTY_VALUE_TOO_LONG", `${name} is longer than ${MAX_LENGTH}.`);
  if (name === "email" && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text))
    return refuse("INVALID_EMAIL", `Email address ${text} is invalid`);
  return { value: text };
}

function readNumber(text: string): string | undefined {
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? text : undefined;
}

function readOptions(
  definition: PropertyDefinition,
  text: string,
  refuse: (error: string, message: string) => Reading,
): Reading {
  const allowed = allowedOptions(definition);
  const chosen = definition.fieldType === "checkbox" ? text.split(";").filter(Boolean) : [text];
  const wrong = allowed && chosen.find((option) => !allowed.includes(option));
  if (wrong === undefined) return { value: text };
  return refuse("INVALID_OPTION", `${wrong} was not one of the allowed options: [${allowed?.join(", ")}]`);
}

/** Undefined where this stand-in does not know the list: owners, currencies. */
function allowedOptions({ name, options, externalOptions }: PropertyDefinition): string[] | undefined {
  if (name === "dealstage") return DEAL_PIPELINE.stages.map(({ id }) => id);
  if (name === "pipeline") return [DEAL_PIPELINE.id];
  return externalOptions ? undefined : options.map(({ value }) => value);
}

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

export const AssociationSpecSchema = z.object({
  associationCategory: z.enum(["HUBSPOT_DEFINED", "INTEGRATOR_DEFINED", "USER_DEFINED", "WORK"]),
  associationTypeId: z.int(),
});

export const CreationSchema = z.object({
  properties: PropertiesSchema,
  associations: z
    .array(z.object({ to: z.object({ id: z.coerce.string() }), types: z.array(AssociationSpecSchema).min(1) }))
    .default([]),
  objectWriteTraceId: z.string().optional(),
});

/** Creates a record and its associations; nothing is created when one of them cannot be. */
export function createWithAssociations(
  portal: Portal,
  type: StoredType,
  { properties, associations }: z.output<typeof CreationSchema>,
): StoredRecord {
  const targets = associations.flatMap(({ to, types }) =>
    types.map(({ associationTypeId }) => {
      const { toType, primary } = requireAssociationType(type, associationTypeId);
      return { to: { type: toType, id: requireRecord(portal, toType, to.id).id }, primary };
    }),
  );
  const record = createRecord(portal, type, properties, "INTEGRATION");
  for (const { to, primary } of targets) associateRecords(portal, { type, id: record.id }, to, { primary });
  return record;
}

function requireAssociationType(from: StoredType, typeId: number) {
  for (const toType of STORED_TYPES) {
    const type = associationTypes(from, toType).find((candidate) => candidate.typeId === typeId);
    if (type) return { toType, primary: type.primary };
  }
  throw new HubSpotError(400, { message: `invalid association type ${typeId} from ${from}` });
}
