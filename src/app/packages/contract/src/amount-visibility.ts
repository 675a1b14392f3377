import * as z from "zod/mini";

const ids = () => z._default(z.array(z.string().check(z.regex(/^\d{1,20}$/, "must be HubSpot's id"))), []);

/**
 * Who may see portfolio amounts and the records behind them: everyone, or only the named users and teams. The others
 * see tier, gaps in percent and the record in front of them.
 */
export const VisibilitySchema = z.object({
  amounts: z.enum(["everyone", "named"]),
  userIds: ids(),
  teamIds: ids(),
});
export type Visibility = z.infer<typeof VisibilitySchema>;
