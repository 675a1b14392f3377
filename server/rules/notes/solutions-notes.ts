import type { NotePlace } from "@partner-standing/contract/programs/note-places";
import type { Program } from "@partner-standing/contract/programs/program";
import type { RulePack } from "@partner-standing/contract/programs/programs";
import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { NoteId, NoteSection } from "@partner-standing/texts/program-notes/en";
import { german } from "../packs/commission/citations.ts";
import { FAQ_KNOWN_FROM, faq } from "../packs/registration/readings.ts";
import { cite2018 } from "../packs/solutions/cite.ts";
import { SOLUTIONS_PARAMETERS } from "../packs/solutions/parameters.ts";
import { Temporal } from "temporal-polyfill";
import type { ProgramNote } from "./program-note.ts";

/** The day of the answers on the partner tools (003_5c81f7e92c92d604.txt, line 3). */
const TOOLS_FAQ_OF = "2018-03-15";
/** The provider package ends with the day before the membership begins: the rule says when. */
const { from: MEMBERSHIP_FROM = "", citations: ENTRY_POLICY = [] } =
  SOLUTIONS_PARAMETERS.providerOffered.values.find(({ value }) => !value) ?? {};
const LAST_DAY_OF_PACKAGES = Temporal.PlainDate.from(MEMBERSHIP_FROM).subtract({ days: 1 }).toString();

/** From 1 February 2024 each partner has one Partner Development Manager. */
const ONE_MANAGER: Citation = { document: "hubspot.com/solutions-partner-resource-center/sales-rules", lines: "2025" };

const BOTH = ["solutions", "provider"] as const;
const PARTNERS = ["solutions"] as const;
const PROVIDERS = ["provider"] as const;

type Row = readonly [
  id: NoteId,
  programs: readonly Program[],
  citations: readonly Citation[],
  days?: Partial<Pick<ProgramNote, "from" | "until">>,
];

const ENDED = { until: LAST_DAY_OF_PACKAGES } as const;
const OF_2018 = { from: TOOLS_FAQ_OF } as const;

function section(pack: RulePack, name: NoteSection, places: readonly NotePlace[], rows: readonly Row[]): ProgramNote[] {
  return rows.map(([id, programs, citations, days]) => ({
    ...{ id, pack, section: name, programs, tiers: null, places, citations },
    ...{ from: FAQ_KNOWN_FROM, until: null, ...days },
  }));
}

// oxfmt-ignore
/** What the answers on the Solutions Partner Program explain besides its rules. */
export const SOLUTIONS_NOTES: readonly ProgramNote[] = [
  ...section("solutions", "package", ["solutions"], [
    ["program-scope", BOTH, faq("100", "52")],
    ["two-packages", BOTH, faq("104-106", "53"), ENDED],
    ["membership", BOTH, ENTRY_POLICY, { from: MEMBERSHIP_FROM }],
    ["package-price", BOTH, faq("116-118", "55"), ENDED],
    ["certification-course", BOTH, faq("128-130", "57")],
    ["partner-benefits", BOTH, [...faq("134-136", "58"), ONE_MANAGER], { from: "2024-02-01" }],
    ["tier-perks", BOTH, faq("221", "74")],
    ["countries", BOTH, faq("140-142", "59")],
    ["lead-sharing", BOTH, faq("225-231", "75-77")],
  ]),
  ...section("solutions", "provider", ["solutions"], [
    ["provider-application", PROVIDERS, faq("148-154", "60"), ENDED],
    ["provider-service", PROVIDERS, faq("156-160", "61"), ENDED],
    ["provider-resources", PROVIDERS, faq("190-194", "70-71"), ENDED],
    ["provider-advertising", PROVIDERS, faq("198-200", "72"), ENDED],
    ["provider-onboarding", PROVIDERS, faq("235-239", "78-79"), ENDED],
    ["provider-help", PROVIDERS, [german("204-209")], ENDED],
  ]),
  ...section("solutions", "figures", ["solutions"], [
    ["dashboard-day", PARTNERS, [...faq("279-281", "87"), ONE_MANAGER], { from: "2024-02-01" }],
    ["figures-rhythm", PARTNERS, [cite2018("62-67")], OF_2018],
    ["app-use", PARTNERS, [cite2018("28-30")], OF_2018],
    ["dashboard-apps", PARTNERS, faq("299", "90")],
  ]),
  ...section("solutions", "directory", ["solutions"], [
    ["tier-icon", PARTNERS, faq("259-269", "84-85")],
    ["inbound-certification", BOTH, faq("371-373", "117")],
    ["directory-review-badge", BOTH, faq("377-379", "118")],
    ["promotion-guidelines", BOTH, faq("335-337", "111")],
  ]),
  ...section("solutions", "events", ["solutions"], [
    ["partner-days", PARTNERS, [german("323-325")]],
    ["user-groups", BOTH, faq("329-331", "110")],
  ]),
];

// oxfmt-ignore
/** What they explain about registering a lead, and about being paid. */
export const LEAD_NOTES: readonly ProgramNote[] = [
  ...section("registration", "registering", ["lead"], [
    ["lead-claim", BOTH, faq("383-385", "119")],
    ["lead-marks", BOTH, faq("433-438", "126-127")],
    ["lead-on-request", BOTH, faq("389, 429-439", "125")],
    ["lead-early", BOTH, faq("443-449", "128-130")],
    ["lead-by-form", BOTH, faq("453-457", "131-132")],
    ["lead-where", BOTH, faq("341-343", "112")],
  ]),
  ...section("registration", "paid", ["lead"], [
    ["lead-paid", BOTH, faq("391, 449", "130")],
    ["servicing-allowed", BOTH, [german("399")]],
    ["lead-before-joining", BOTH, faq("184-186", "69")],
  ]),
  ...section("commission", "paid", ["lead", "solutions"], [
    ["same-commission", BOTH, faq("469-471", "134")],
    ["payout-papers", BOTH, faq("170", "64")],
    ["statement-address", BOTH, faq("319", "109")],
  ]),
];
