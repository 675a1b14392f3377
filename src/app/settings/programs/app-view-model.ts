import type { ListedApp } from "@partner-standing/contract/settings/program-membership";
import type { Sayer } from "../frame/sayer.ts";

interface Tag {
  text: string;
  variant: "success" | "warning" | "danger" | "default";
}

/** Months for which a certification and a quality review count (000_767800270b4ee6ef.txt, line 303). */
const CERTIFIED_MONTHS = 24;
const REVIEWED_MONTHS = 12;

/** The same day so many months later, or the last one of that month. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

function certificationTag({ certifiedOn }: ListedApp, today: string, { reader, text }: Sayer): Tag {
  if (certifiedOn === null) return { text: text.programs.notCertified, variant: "default" };
  const end = monthsAfter(certifiedOn, CERTIFIED_MONTHS);
  const date = reader.date(end);
  return end < today
    ? { text: text.programs.certificationOver(date), variant: "danger" }
    : { text: text.programs.certifiedUntil(date), variant: "success" };
}

function reviewTags(app: ListedApp, today: string, { reader, text }: Sayer): Tag[] {
  const since = app.qualityReviewedOn ?? app.certifiedOn;
  if (since === null) return [];
  const due = monthsAfter(since, REVIEWED_MONTHS);
  const date = reader.date(due);
  return [
    due < today
      ? { text: text.programs.reviewOverdue(date), variant: "warning" }
      : { text: text.programs.reviewDue(date), variant: "default" },
  ];
}

/** What an app's dates mean on a day. */
export function appTags(app: ListedApp, today: string, sayer: Sayer): Tag[] {
  return [certificationTag(app, today, sayer), ...reviewTags(app, today, sayer)];
}
