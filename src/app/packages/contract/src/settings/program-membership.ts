import * as z from "zod/mini";
import { CalendarDateSchema } from "../values/calendar-date.ts";
import { NeededForSchema } from "./point-of-contact.ts";

const date = () => z._default(z.nullable(CalendarDateSchema), null);

/** An app of the company. A certification counts 24 months, a quality review 12 (000_767800270b4ee6ef.txt, line 303). */
export const ListedAppSchema = z.object({
  name: z.string().check(z.minLength(1, "is empty")),
  listedOn: date(),
  certifiedOn: date(),
  qualityReviewedOn: date(),
});
export type ListedApp = z.infer<typeof ListedAppSchema>;

const asOneName = (name: string) => name.trim().replace(/\s+/g, " ").toLowerCase();

/** Whether the list has the app twice: people write one name in capitals or with a blank more. */
export function isTwice({ name }: ListedApp, apps: readonly ListedApp[]): boolean {
  return apps.filter((other) => asOneName(other.name) === asOneName(name)).length > 1;
}

/** What the programs section says that a tier may ask for. */
export const MEMBERSHIP_REQUIREMENTS = ["marketplace-listing", "app-certification", "good-standing"] as const;
export const MembershipNeedSchema = z.object({
  requirement: z.enum(MEMBERSHIP_REQUIREMENTS),
  neededFor: NeededForSchema,
});
export type MembershipNeed = z.infer<typeof MembershipNeedSchema>;

/** The four conditions of good standing, as the company sees itself (000_767800270b4ee6ef.txt, lines 251-253, 930-932). */
export const GoodStandingCheckSchema = z.object({
  keepsAgreement: z.boolean(),
  meetsGuide: z.boolean(),
  takesSecurityMeasures: z.boolean(),
  hasGoodRelations: z.boolean(),
  checkedOn: CalendarDateSchema,
});
export type GoodStandingCheck = z.infer<typeof GoodStandingCheckSchema>;
