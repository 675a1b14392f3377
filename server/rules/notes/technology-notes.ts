import type { NotePlace } from "@partner-standing/contract/programs/note-places";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { NoteId, NoteSection } from "@partner-standing/texts/program-notes/en";
import { cite } from "../packs/technology/cite.ts";
import type { ProgramNote } from "./program-note.ts";

/** The guide's launch edition. */
const LAUNCH = "2026-01-01";

const UPPER = ["leading", "premier"] as const;

/** What the guide says: its German lines, then its French ones. */
type Row = readonly [
  id: NoteId,
  places: readonly NotePlace[],
  german: string,
  french: string,
  tiers?: readonly TechnologyTier[],
];

function section(name: NoteSection, rows: readonly Row[]): ProgramNote[] {
  return rows.map(([id, places, german, french, tiers = null]) => ({
    ...{ id, pack: "technology", section: name, programs: ["technology"], tiers, places },
    ...{ from: LAUNCH, until: null, citations: cite(german, french) },
  }));
}

// oxfmt-ignore
/** What the guide to the Technology Partner Program explains besides its rules. */
export const TECHNOLOGY_NOTES: readonly ProgramNote[] = [
  ...section("tiers", [
    ["four-tiers", ["programs"], "74-76, 99, 813", "74, 108, 803"],
    ["tier-partner", ["programs"], "80-82", "80-82", ["partner"]],
    ["tier-rising", ["programs"], "85-87", "88-90", ["rising"]],
    ["tier-leading", ["programs"], "90-92", "96-98", ["leading"]],
    ["tier-premier", ["programs"], "95-97", "104-106", ["premier"]],
    ["first-listing", ["programs", "marketplace-listing"], "133", "142"],
    ["badge-rules", ["B13", "programs"], "583, 701-703, 997-1003", "580, 698-700, 977-983"],
  ]),
  ...section("measuring", [
    ["three-areas", ["programs"], "107-125", "116-134"],
    ["app-quality", ["programs", "marketplace-reviews", "marketplace-rating", "app-certification", "B05", "B14"], "922-928", "906-912"],
    ["monthly-report", ["programs"], "739, 876-878, 955", "737, 862-864, 937"],
    ["tier-shown", ["programs", "B15"], "160, 862", "167, 850"],
    ["account-conversion", ["programs", "B15"], "199, 880, 957, 967", "206, 866, 939, 949"],
  ]),
  ...section("requirements", [
    ["area-customer-value", ["attributed-mrr"], "111-113", "120-122"],
    ["area-influenced-revenue", ["influenced-revenue"], "117-119", "126-128"],
    ["revenue-submission", ["influenced-revenue", "B15"], "636, 848-850", "633, 836-838"],
    ["area-quality", ["marketplace-reviews", "marketplace-rating"], "123-125", "132-134"],
    ["reviews-expected", ["marketplace-reviews", "marketplace-rating"], "281-283", "275-277"],
    ["listing-kept", ["marketplace-listing"], "293-295", "287-289"],
    ["certification-alone", ["app-certification", "B16"], "661", "657"],
    ["benefits-suspended", ["good-standing", "benefits"], "392, 411, 932", "387, 406, 916"],
  ]),
  ...section("people", [
    ["owner-duties", ["partnership-owner", "poc-form"], "331-339", "325-333"],
    ["technical-contact-duties", ["technical-contact", "poc-form"], "323-327", "317-321"],
    ["sales-contact", ["partnership-owner", "poc-form"], "341", "335"],
    ["sponsor-duties", ["executive-sponsor", "poc-form"], "351-358", "345-352"],
    ["mapping-alternative", ["account-mapping", "poc-form"], "362-369", "356-364"],
    ["form-resubmitted", ["technical-contact", "partnership-owner", "executive-sponsor", "poc-form"], "343", "337"],
  ]),
  ...section("messages", [
    ["tier-notice", ["poc-form"], "158-159, 862, 936", "165-166, 850, 920"],
    ["program-mails", ["poc-form"], "713-720", "711-718"],
    ["newsletter-contacts", ["poc-form", "benefits"], "720, 726-729", "718, 724-727"],
    ["whom-to-ask", ["poc-form", "programs", "benefits"], "747-755, 1018-1025", "745-753, 996-1003"],
  ]),
  ...section("partner-success", [
    ["council-membership", ["B01"], "425-427", "420-422"],
    ["manager-role", ["B02"], "433-437", "428-432"],
    ["planning-topics", ["B03"], "447-452", "442-447"],
    ["champion-role", ["B04"], "463-467", "458-462"],
    ["catalyst", ["benefits"], "842-846", "830-834"],
  ]),
  ...section("sales", [
    ["baseline-forms", ["B05"], "483-486", "478-481"],
    ["mapping-set-up", ["B06"], "498-500", "493-495"],
    ["nominations-premier", ["B07"], "518", "513", ["premier"]],
    ["nominations-leading", ["B07"], "518", "513", ["leading"]],
    ["visit-contents", ["B08"], "530-532", "525-527"],
    ["demo-account-use", ["B09"], "536", "531"],
  ]),
  ...section("marketing", [
    ["marketplace-visits", ["B10"], "550-554", "545-549"],
    ["ecosystem-figures", ["B10"], "30", "30"],
    ["accelerator-pairs", ["B11"], "558-560, 991", "553-555, 971"],
    ["sponsorship-packages", ["B12"], "570-575", "565-570"],
    ["sponsorship-early", ["B12"], "575", "570", ["premier"]],
    ["sponsorship-news", ["B12"], "577", "572"],
    ["recommendation-factors", ["B13"], "586", "583"],
    ["co-marketing-kinds", ["B14"], "599-601", "596-598"],
  ]),
  ...section("technical", [
    ["certification-gains", ["app-certification", "B16"], "655-659", "651-655"],
    ["beta-through-manager", ["B17"], "666", "661", ["premier"]],
    ["beta-selection", ["B17"], "668", "663"],
    ["documentation-for-all", ["B15", "B18"], "678", "673"],
    ["consulting-topics", ["B18"], "680-685", "675-680", UPPER],
  ]),
];
