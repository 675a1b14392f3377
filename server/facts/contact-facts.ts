import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import Big from "big.js";
import type { ContactRow } from "../store/mirror/contacts.ts";
import type { FactProblem } from "./fact-problem.ts";
import { readDate, readDateProperty } from "./plain-date.ts";

/** What the CRM says of a contact, as it says it. */
type ContactRecord = Pick<ContactRow, "reviewedOn" | "reviewRating">;

/** A contact's Marketplace review, if there is one that counts. */
export interface ContactFacts {
  reviewedOn: CalendarDate | null;
  /** 100 to 500, with all their digits. */
  starsHundredths: Big;
  problems: FactProblem[];
}

const STARS = /^\d(\.\d+)?$/;

function readStars(value: string | null): Big | null {
  if (!value || !STARS.test(value)) return null;
  const hundredths = new Big(value).times(100);
  return hundredths.gte(100) && hundredths.lte(500) ? hundredths : null;
}

/** Reads a contact's record; a Marketplace review without a rating of 1 to 5 stars does not count and is a problem. */
export function readContactFacts(contact: ContactRecord): ContactFacts {
  const problems: FactProblem[] = [];
  const reviewedOn = readDate("pp_reviewed_on", contact.reviewedOn, problems, readDateProperty);
  if (!reviewedOn) return { reviewedOn: null, starsHundredths: new Big(0), problems };
  const starsHundredths = readStars(contact.reviewRating);
  if (starsHundredths !== null) return { reviewedOn, starsHundredths, problems };
  const code = contact.reviewRating ? "rating-invalid" : "rating-missing";
  problems.push({ code, property: "pp_review_rating", value: contact.reviewRating, about: reviewedOn });
  return { reviewedOn: null, starsHundredths: new Big(0), problems };
}
