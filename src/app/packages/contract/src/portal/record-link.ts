import * as z from "zod/mini";

/** A CRM record with the address that opens it. */
export const RecordLinkSchema = z.object({
  objectTypeId: z.string(),
  objectId: z.string(),
  name: z.string(),
  url: z.string(),
});
export type RecordLink = z.infer<typeof RecordLinkSchema>;
