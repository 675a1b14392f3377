import * as z from "zod/mini";

const HistoryEntrySchema = z.object({ value: z.nullish(z.string()), timestamp: z.string() });

/** A CRM record as HubSpot sends it: every value a string or null. */
export const CrmObjectSchema = z.object({
  id: z.string(),
  createdAt: z.string(),
  properties: z.record(z.string(), z.nullable(z.string())),
  propertiesWithHistory: z.optional(z.record(z.string(), z.array(HistoryEntrySchema))),
  associations: z.optional(
    z.record(
      z.string(),
      z.object({
        results: z.array(z.object({ id: z.string(), type: z.string() })),
        paging: z.optional(z.unknown()),
      }),
    ),
  ),
});
export type CrmObject = z.infer<typeof CrmObjectSchema>;
