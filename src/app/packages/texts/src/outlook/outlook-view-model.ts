import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Outlook, RollOffEntry, Way } from "@partner-standing/contract/standing/outlook";
import { type ChartOfLines, curveChart, curvesByUrgency } from "./curve-chart.ts";
import { outlookReader } from "./outlook-reader.ts";
import { type Safety, actionText, additionsOf, leavingText, safetyOf, wayText } from "./outlook-sentences.ts";
import type { Reader } from "../standing/reader.ts";
import type { TierMessages } from "../tier/en.ts";

/** Something that leaves its window: whose it is where the viewer may see that, what, when, and what it breaks. */
export interface LeavingViewModel {
  key: string;
  record: RecordLink | null;
  what: string;
  when: string;
  breaks: string | null;
}

/** One thing to do, with the record that it is about. */
interface ActionViewModel {
  key: string;
  text: string;
  url: string | null;
  adds: string;
  /** Customers to begin with. */
  candidates: RecordLink[];
}

export interface WayViewModel {
  idea: string;
  title: string;
  actions: ActionViewModel[];
}

export interface OutlookViewModel {
  safety: Safety | null;
  /** Of the metric that breaks first; null where nothing is known of it. */
  chart: ChartOfLines | null;
  /** Since when there is something to estimate from; null where nothing is estimated in the chart. */
  estimated: string | null;
  /** Of the open record; then of all records, without those. */
  own: LeavingViewModel[];
  next: LeavingViewModel[];
  way: WayViewModel | null;
}

/** How many of each are told here; the page has them all. */
const LEAVING_SHOWN = 5;
const CANDIDATES_SHOWN = 3;

const keyOf = ({ on, metric, record, after }: RollOffEntry) => [on, metric, record?.url, after].join(" ");

function leavingViewModel(
  entry: RollOffEntry,
  place: number,
  outlook: Outlook,
  { reader, text }: { reader: Reader; text: TierMessages["outlook"] },
): LeavingViewModel {
  const { metrics, requirements } = reader.messages;
  const { metric, record, amount, unit, breaks } = entry;
  const name = reader.label(metrics[metric]);
  return {
    // Whoever may see no records is told of several that look alike.
    key: `${place} ${keyOf(entry)}`,
    record,
    what: amount === null ? name : text.figure(name, reader.measure(amount, unit)),
    when: leavingText(entry, outlook, outlookReader(reader)),
    breaks: breaks.length > 0 ? text.breaks(reader.list(breaks.map((id) => requirements[id]))) : null,
  };
}

function wayViewModel(way: Way, held: Outlook["tier"], reader: Reader): WayViewModel {
  const told = outlookReader(reader);
  return {
    idea: told.messages.outlook.ways.ideas[way.idea],
    title: wayText(way, held, told),
    actions: way.actions.map((action, place) => ({
      key: `${place} ${action.kind}`,
      text: actionText(action, told),
      url: ("record" in action && action.record?.url) || null,
      adds: additionsOf(action, told).join(", "),
      candidates: action.kind === "review" ? action.candidates.slice(0, CANDIDATES_SHOWN) : [],
    })),
  };
}

/** What the panel says of what lies ahead, in the viewer's words. */
export function outlookViewModel(outlook: Outlook, reader: Reader, text: TierMessages["outlook"]): OutlookViewModel {
  const told = outlookReader(reader);
  const [curve] = curvesByUrgency(outlook);
  const chart = curve ? curveChart(curve, outlook, told) : null;
  const { ofRecord, entries } = outlook.rollOff;
  const own = new Set(ofRecord.map(keyOf));
  const others = entries.filter((entry) => !own.has(keyOf(entry)));
  const leaving = (of: RollOffEntry[]) =>
    of.slice(0, LEAVING_SHOWN).map((entry, place) => leavingViewModel(entry, place, outlook, { reader, text }));
  const { from } = outlook.estimates;
  const isEstimated = chart !== null && told.messages.outlook.courses.expected in chart.colors;
  const [way] = outlook.ways;
  return {
    safety: safetyOf(outlook, told),
    chart: chart && chart.rows.length > 1 ? chart : null,
    estimated: isEstimated && from ? text.estimated(reader.date(from)) : null,
    own: leaving(ofRecord),
    next: leaving(others),
    way: way ? wayViewModel(way, outlook.tier, reader) : null,
  };
}
