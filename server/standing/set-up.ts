import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import { CONTACT_ROLES } from "@partner-standing/contract/settings/point-of-contact";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { SET_UP_PARTS, type SetUp } from "@partner-standing/contract/standing/standing";

type Part = SetUp["missing"][number];

/** What is known of an account besides its settings. */
interface AccountKnown {
  /** Null before the CRM was read completely for the first time. */
  scorecard: Scorecard | null;
  /** Whether a review has moved the tier: then its absence was decided. */
  isMoved: boolean;
  isMapped: boolean;
  /** Whether amounts of the CRM were left out for want of a rate. */
  lacksRates: boolean;
  companyCurrency: string;
}

const PROGRAM_CURRENCY = "USD";

/** Deals are in the account's own currency where they name none. */
function areRates({ usdRates }: PortalSettings, { lacksRates, companyCurrency }: AccountKnown): boolean {
  return !lacksRates && (companyCurrency === PROGRAM_CURRENCY || companyCurrency in usdRates);
}

function arePrograms({ listingLive, goodStanding, goodStandingCheck, apps }: PortalSettings): boolean {
  return listingLive || apps.length > 0 || goodStandingCheck !== null || !goodStanding;
}

/**
 * Somebody said which tier it is, a review decided, or it can be none: whoever has an app listed and is in good standing is at
 * least Partner (000_767800270b4ee6ef.txt, line 133), so that no tier was only not entered.
 */
function isTierKnown(settings: PortalSettings, { scorecard, isMoved }: AccountKnown): boolean {
  if (settings.currentTier !== null || isMoved) return true;
  return arePrograms(settings) && scorecard?.qualifiedTier === null;
}

/** How far an account is set up. */
export function setUpOf(settings: PortalSettings, known: AccountKnown): SetUp {
  const done: Record<Part, boolean> = {
    connection: known.scorecard !== null,
    programs: arePrograms(settings),
    tier: isTierKnown(settings, known),
    data: known.isMapped,
    contacts: CONTACT_ROLES.some((role) => settings.contacts[role] !== null),
    rates: areRates(settings, known),
  };
  return { missing: SET_UP_PARTS.filter((part) => !done[part]), of: SET_UP_PARTS.length };
}
