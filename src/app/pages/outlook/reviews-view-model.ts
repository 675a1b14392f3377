import type { CourseName, Outlook, ReviewOutlook } from "@partner-standing/contract/standing/outlook";
import { lackingText } from "@partner-standing/texts/gaps/lacking-text";
import { outcomeText } from "@partner-standing/texts/outlook/outlook-sentences";
import type { OutlookText } from "./use-outlook-text.ts";

type Review = Outlook["reviews"][number];

/** How a review ends, in a few words that fit a tag. */
export interface Ending {
  text: string;
  variant: "success" | "warning" | "danger" | "default";
}

/** A review to come. */
export interface ReviewStep {
  on: string;
  date: string;
  /** With what is known today. */
  known: Ending;
  /** Courses that end otherwise than what is known, each in a line. */
  otherwise: string[];
  /** Why the tier is lost, or would be if the review could take it. */
  because: string | null;
  /** With what is assumed; null where nothing is. */
  assumed: Ending | null;
}

/** All reviews of a year ahead stand there; of later ones those that change something. */
const YEAR = 4;

const VARIANTS: Record<ReviewOutlook["outcome"], Ending["variant"]> = {
  promotion: "success",
  "promotion-pending-poc-form": "warning",
  demotion: "danger",
  unchanged: "default",
};

function endingOf(told: ReviewOutlook, { reader }: OutlookText): Ending {
  return { text: outcomeText(told, reader), variant: VARIANTS[told.outcome] };
}

const OTHERS = ["cautious", "expected"] as const satisfies CourseName[];

function otherwiseOf(review: Review, { reader }: OutlookText): string[] {
  const { outlook } = reader.messages;
  const known = outcomeText(review.known, reader);
  return OTHERS.flatMap((course) => {
    const ending = outcomeText(review[course], reader);
    if (ending === known) return [];
    const name = outlook.courses[course];
    const because = lackingText(review[course].because, reader);
    const isLost = review[course].outcome === "demotion" && because !== "";
    return [isLost ? outlook.review.otherwiseBecause(name, ending, because) : outlook.review.otherwise(name, ending)];
  });
}

function becauseOf({ known }: Review, { reader, text }: OutlookText): string | null {
  const because = lackingText(known.because, reader);
  if (because === "") return null;
  return known.outcome === "demotion" ? text.reviews.because(because) : text.reviews.cannotYet(because);
}

function stepOf(review: Review, told: OutlookText): ReviewStep {
  const { date, known, assumed } = review;
  return {
    on: date,
    date: told.reader.date(date),
    known: endingOf(known, told),
    otherwise: otherwiseOf(review, told),
    because: becauseOf(review, told),
    assumed: assumed && endingOf(assumed, told),
  };
}

const COURSES = ["known", "cautious", "expected", "assumed"] as const;

/** Whether any course changes the tier at a review. */
function isEventful(review: Review): boolean {
  return COURSES.some((course) => (review[course]?.outcome ?? "unchanged") !== "unchanged");
}

/** The reviews that are worth a look, and a sentence for the others; null where there are none. */
export function reviewsViewModel(
  { reviews }: Pick<Outlook, "reviews">,
  told: OutlookText,
): { steps: ReviewStep[]; quiet: string | null } {
  const isShown = (review: Review, place: number) => place < YEAR || isEventful(review);
  const quiet = reviews.filter((review, place) => !isShown(review, place));
  const last = quiet.at(-1);
  const { reader, text } = told;
  return {
    steps: reviews.filter(isShown).map((review) => stepOf(review, told)),
    quiet: last ? text.reviews.quiet(reader.count(quiet.length), quiet.length, reader.date(last.date)) : null,
  };
}
