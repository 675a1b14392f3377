import * as z from "zod/mini";

/**
 * Through which door something was done that no person did in the app: a workflow or an agent of HubSpot, with its number there;
 * null where HubSpot tells none.
 */
export const DoorSchema = z.object({ kind: z.enum(["workflow", "agent"]), id: z.nullable(z.string()) });
export type Door = z.infer<typeof DoorSchema>;
