import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ProblemCode } from "@partner-standing/contract/answers/problem";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { SaveSettings } from "@partner-standing/contract/settings/settings-change";
import type { BenefitId } from "@partner-standing/contract/standing/benefits";
import { lastReviewOn } from "../rules/packs/technology/review-calendar.ts";

/** A day that cannot have been, with the code of the refusal and the field to correct. */
export interface DayRefusal {
  code: Extract<ProblemCode, "date-in-future" | "date-too-early">;
  field: string;
}

type Changes<Section extends SaveSettings["section"]> = Extract<SaveSettings, { section: Section }>["changes"];
interface Entered {
  field: string;
  day: CalendarDate | null | undefined;
}

const MEMBERSHIP_DAYS = ["creditedSince", "joinedOn", "papersOn", "invoiceSentOn"] as const;
const APP_DAYS = ["certifiedOn", "qualityReviewedOn"] as const;

function approvedOn(mapping: PortalSettings["accountMapping"] | undefined): CalendarDate | null {
  return (typeof mapping === "object" && mapping?.approvedOn) || null;
}

/** Days of the change on which something is said to have been, without those that are saved already. */
function daysPassed(before: PortalSettings, asked: SaveSettings): Entered[] {
  if (asked.section === "contacts") {
    const { tierNoticeOn, accountMapping } = asked.changes as Changes<"contacts">;
    return [
      { field: "tierNoticeOn", day: tierNoticeOn === before.tierNoticeOn ? null : tierNoticeOn },
      {
        field: "accountMapping.approvedOn",
        day: approvedOn(accountMapping) === approvedOn(before.accountMapping) ? null : approvedOn(accountMapping),
      },
    ];
  }
  if (asked.section === "solutions") {
    const changes = asked.changes as Changes<"solutions">;
    return MEMBERSHIP_DAYS.map((field) => ({
      field,
      day: changes[field] === before.solutions[field] ? null : changes[field],
    }));
  }
  if (asked.section !== "programs") return [];
  const { creditedSince, goodStandingCheck, apps = [], benefitsReceived = {} } = asked.changes as Changes<"programs">;
  const checkedOn = goodStandingCheck?.checkedOn;
  const isSaved = (name: string, field: (typeof APP_DAYS)[number], day: CalendarDate | null) =>
    before.apps.some((app) => app.name === name && app[field] === day);
  return [
    { field: "creditedSince", day: creditedSince === before.creditedSince ? null : creditedSince },
    {
      field: "goodStandingCheck.checkedOn",
      day: checkedOn === before.goodStandingCheck?.checkedOn ? null : checkedOn,
    },
    ...apps.flatMap((app, place) =>
      APP_DAYS.map((field) => ({
        field: `apps.${place}.${field}`,
        day: isSaved(app.name, field, app[field]) ? null : app[field],
      })),
    ),
    ...Object.entries(benefitsReceived).flatMap(([benefit, received]) =>
      received
        .filter(({ on: day }) => !before.benefitsReceived[benefit as BenefitId]?.some(({ on }) => on === day))
        .map(({ on: day }) => ({ field: `benefitsReceived.${benefit}`, day })),
    ),
  ];
}

/**
 * The first day of a change that cannot have been: one that has not come, or a notice of a tier from before the last review,
 * which can only tell of an earlier one. Null where every day can.
 */
export function dayRefusal(before: PortalSettings, asked: SaveSettings, on: CalendarDate): DayRefusal | null {
  for (const { field, day } of daysPassed(before, asked)) {
    if (!day) continue;
    if (day > on) return { code: "date-in-future", field };
    if (field === "tierNoticeOn" && day < lastReviewOn(on)) return { code: "date-too-early", field };
  }
  return null;
}
