import * as z from "zod/mini";

/** HubSpot sends ids as numbers; those that a number cannot hold come as text (`parseJsonBody`). */
export const HubSpotIdSchema = z.pipe(
  z.transform((id: unknown) => (typeof id === "number" ? String(id) : id)),
  z.string().check(z.regex(/^\d{1,20}$/)),
);
