import type { FIELD_TYPES, PROPERTY_TYPES, PropertyCreate } from "./property-definition.ts";

interface Traits {
  options?: Record<string, string>;
  readOnly?: true;
  unique?: true;
  /** The options are kept elsewhere: pipelines, owners. */
  externalOptions?: true;
}

/** A property on one line: name, label, type, field type, and what is special about it. */
export type PropertyRow = readonly [
  name: string,
  label: string,
  type: (typeof PROPERTY_TYPES)[number],
  fieldType: (typeof FIELD_TYPES)[number],
  traits?: Traits,
];

export function toPropertyCreate([name, label, type, fieldType, traits = {}]: PropertyRow, groupName: string) {
  const options = Object.entries(traits.options ?? {}).map(([value, optionLabel], displayOrder) => ({
    label: optionLabel,
    value,
    displayOrder,
    hidden: false,
  }));
  return {
    name,
    label,
    type,
    fieldType,
    groupName,
    options,
    description: "",
    displayOrder: -1,
    hasUniqueValue: traits.unique ?? false,
    hidden: false,
    formField: false,
    externalOptions: traits.externalOptions ?? false,
  } satisfies PropertyCreate;
}
