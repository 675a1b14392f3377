import * as z from "zod/mini";

/** HubSpot's number of a record, of whatever kind. */
export const RecordIdSchema = z.string().check(z.regex(/^\d{1,20}$/, "must be a record id"));

/** A CRM record with the address that opens it. */
export const RecordLinkSchema = z.object({
  objectTypeId: z.string(),
  objectId: z.string(),
  name: z.string(),
  url: z.string(),
});
export type RecordLink = z.infer<typeof RecordLinkSchema>;
