import { DEAL_PIPELINE } from "../properties/deal-pipeline.ts";
import type { PropertyIssue } from "../hubspot-error.ts";
import type { PropertyDefinition } from "../properties/property-definition.ts";
import { readDate, readInstant } from "./read-instant.ts";

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
