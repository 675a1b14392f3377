import type { FormStanding } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { daysBetween } from "@partner-standing/texts/formats/format-date";
import type { Reader } from "@partner-standing/texts/standing/reader";

/** What is wrong with the point-of-contact form, by when, and where it is filed. */
export interface FormViewModel {
  title: string;
  lines: string[];
}

/** Null where nothing has to be done about the form. */
export function formViewModel(form: FormStanding | null, on: CalendarDate, reader: Reader): FormViewModel | null {
  if (!form || form.state === "filed") return null;
  const { pocForm, tiers } = reader.messages;
  const tier = tiers[form.tier];
  const filed = form.state === "stale" && form.filedOn ? reader.date(form.filedOn) : null;
  if (form.pending) {
    const { dueOn } = form.pending;
    const due = pocForm.pendingText(reader.date(dueOn), reader.daysFromNow(daysBetween(on, dueOn)));
    return {
      title: pocForm.pendingTitle(tier),
      lines: [...(filed ? [pocForm.pendingStale(filed)] : []), due, pocForm.where],
    };
  }
  if (!filed) return null;
  return { title: pocForm.staleTitle, lines: [pocForm.staleText(tier, filed), pocForm.where] };
}
