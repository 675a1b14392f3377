import * as z from "zod/mini";

const ids = () => z._default(z.array(z.string().check(z.regex(/^\d{1,20}$/, "must be HubSpot's id"))), []);

/**
 * Who may see amounts and the records behind them: everyone, or only the named users and teams. The others see tier, gaps
 * in percent and whether the record in front of them counts. Not what it pays: asked for one record after the other,
 * that would be the portfolio.
 */
export const VisibilitySchema = z.object({
  amounts: z.enum(["everyone", "named"]),
  userIds: ids(),
  teamIds: ids(),
});
export type Visibility = z.infer<typeof VisibilitySchema>;
