import * as z from "zod";
import { associateRecords } from "./associate-records.ts";
import { associationTypes } from "./association-types.ts";
import { HubSpotError } from "../hubspot-error.ts";
import { STORED_TYPES, type StoredType } from "./object-kinds.ts";
import type { Portal } from "../portal.ts";
import { PropertiesSchema } from "../read-input.ts";
import type { StoredRecord } from "./record-store.ts";
import { requireRecord } from "./require-record.ts";
import { createRecord } from "./write-record.ts";

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
