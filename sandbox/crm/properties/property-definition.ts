import * as z from "zod";

export const PROPERTY_TYPES = ["bool", "date", "datetime", "enumeration", "number", "phone_number", "string"] as const;
export const FIELD_TYPES = [
  "booleancheckbox",
  "calculation_equation",
  "checkbox",
  "date",
  "file",
  "html",
  "number",
  "phonenumber",
  "radio",
  "select",
  "text",
  "textarea",
] as const;

/** `hidden` and `displayOrder` must be sent: OptionInput in HubSpot's properties.json. */
export const OptionSchema = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z.int(),
  hidden: z.boolean(),
  description: z.string().optional(),
});

export const PropertyCreateSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/, "must be lower-case letters, digits and _, and start with a letter"),
  label: z.string().min(1),
  type: z.enum(PROPERTY_TYPES),
  fieldType: z.enum(FIELD_TYPES),
  groupName: z.string(),
  description: z.string().default(""),
  options: z.array(OptionSchema).default([]),
  displayOrder: z.int().default(-1),
  hasUniqueValue: z.boolean().default(false),
  hidden: z.boolean().default(false),
  formField: z.boolean().default(false),
  externalOptions: z.boolean().default(false),
});
export type PropertyCreate = z.infer<typeof PropertyCreateSchema>;

/** What HubSpot knows of a property besides what its creator said. */
export interface PropertyDefinition extends PropertyCreate {
  hubspotDefined: boolean;
  readOnly: boolean;
  createdAt: string;
}

export const PropertyGroupCreateSchema = z.object({
  name: z.string().min(1),
  label: z.string().min(1),
  displayOrder: z.int().default(-1),
});
export type PropertyGroup = z.infer<typeof PropertyGroupCreateSchema>;

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

/** A property of which one option is chosen. */
export function choice(name: string, label: string, options: Record<string, string>): PropertyRow {
  return [name, label, "enumeration", "select", { options }];
}

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
