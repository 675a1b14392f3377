import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { RESTS, type ExactAmount } from "../rules/steps/exact-amount.ts";
import type { FactProblem } from "./fact-problem.ts";
import { readDateProperty } from "./plain-date.ts";
import { readDate } from "./read-date.ts";

/** What the CRM says of a contact, as it says it. */
export interface ContactRecord {
  reviewedOn: string | null;
  reviewRating: string | null;
}

/** A contact's Marketplace review, if there is one that counts. */
export interface ContactFacts {
  reviewedOn: CalendarDate | null;
  /** Of 100 to 500. */
  starsHundredths: ExactAmount;
  problems: FactProblem[];
}

const NONE: ExactAmount = { whole: 0, rest: 0 };
const REST_DIGITS = String(RESTS).length - 1;

function readStars(value: string | null): ExactAmount | null {
  const [, stars, decimals = ""] = /^(\d)(?:\.(\d+))?$/.exec(value ?? "") ?? [];
  if (stars === undefined || Number(value) < 1 || Number(value) > 5) return null;
  const digits = decimals.padEnd(2 + REST_DIGITS, "0");
  return { whole: Number(stars + digits.slice(0, 2)), rest: Number(digits.slice(2, 2 + REST_DIGITS)) };
}

/** Reads a contact's record; a Marketplace review without a rating of 1 to 5 stars does not count and is a problem. */
export function readContactFacts(contact: ContactRecord): ContactFacts {
  const problems: FactProblem[] = [];
  const reviewedOn = readDate("pp_reviewed_on", contact.reviewedOn, problems, readDateProperty);
  if (!reviewedOn) return { reviewedOn: null, starsHundredths: NONE, problems };
  const starsHundredths = readStars(contact.reviewRating);
  if (starsHundredths !== null) return { reviewedOn, starsHundredths, problems };
  const code = contact.reviewRating ? "rating-invalid" : "rating-missing";
  problems.push({ code, property: "pp_review_rating", value: contact.reviewRating, about: reviewedOn });
  return { reviewedOn: null, starsHundredths: NONE, problems };
}
