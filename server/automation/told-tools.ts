import { METRICS, type Citation, type Metric } from "@partner-standing/contract/programs/scorecard";
import { automationMessagesFor } from "@partner-standing/texts/automation/automation-messages-for";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { printedLines } from "@partner-standing/texts/formats/printed-lines";
import { type OutlookViewModel, outlookViewModel } from "@partner-standing/texts/outlook/outlook-view-model";
import { documentNamesFor } from "@partner-standing/texts/sources/documents-for";
import { behindViewModel, figureViewModel } from "@partner-standing/texts/standing/explanation-view-model";
import { createReader } from "@partner-standing/texts/standing/reader";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { ProblemError } from "../errors/problem-error.ts";
import { parameterAt } from "../rules/define-parameter.ts";
import { TECHNOLOGY_PARAMETERS } from "../rules/packs/technology/parameters.ts";
import { type Tenant, hasFigures } from "../store/portals/portals.ts";
import { type ActionCall, type Acting, type Ended, everybodySeesAmounts, languageOf, noFigures } from "./action.ts";
import { toldText } from "./told-text.ts";

/** How far ahead is looked. */
const MONTHS = 12;

const said = (lines: string[]): Ended => ({ reason: null, outputs: { message: lines.join("\n") } });

/** An answer is written for somebody of whom HubSpot tells nothing: it says no more than everybody may see. */
function writing({ tenant }: Acting, call: ActionCall) {
  const language = languageOf(call);
  const reader = createReader(localeOf({ language }), tenant.portal.timeZone);
  return { language, reader, text: automationMessagesFor(language), amounts: everybodySeesAmounts(tenant) };
}
type Writing = ReturnType<typeof writing>;

function printedText(citations: readonly Citation[], { language, reader, text }: Writing): string[] {
  const printed = printedLines([...citations], reader, documentNamesFor(language));
  return printed.length > 0 ? [text.named(text.printed, reader.series(printed))] : [];
}

function requireFigures({ portal }: Tenant): void {
  if (!hasFigures(portal)) throw noFigures(portal);
}

/** `tell-standing`: where the company stands in both programs, and what is due. */
export async function tellStanding(acting: Acting, call: ActionCall): Promise<Ended> {
  const { tenant, today, reports } = acting;
  requireFigures(tenant);
  const { language, reader, text, amounts } = writing(acting, call);
  const told = await reports.overview(tenant, { on: today, today, language, amounts });
  return said([toldText(told, { text, reader })]);
}

const isMetric = (name: string | undefined): name is Metric =>
  (METRICS as readonly (string | undefined)[]).includes(name);

/** `explain-figure`: the rule, the figure, and the records behind it, the largest first. Records of others are an amount's secret. */
export async function explainFigure(acting: Acting, call: ActionCall): Promise<Ended> {
  const { tenant, today, standing } = acting;
  const written = writing(acting, call);
  const { reader, text, amounts } = written;
  if (!tenant.settings.settings.programs.includes("technology"))
    throw new ProblemError("outside-program", "Only figures of the Technology Partner Program are explained.");
  if (!amounts) throw new ProblemError("not-allowed", "Not everybody may see portfolio amounts.");
  const { figure } = call.inputs;
  if (!isMetric(figure)) throw new ProblemError("invalid-data", `The figure must be one of ${METRICS.join(", ")}.`);
  const explanation = await standing.explain(tenant, today, figure, "");
  if (!explanation) throw noFigures(tenant.portal);
  const { explain, metrics } = reader.messages;
  const { total, window, official, records, problems } = figureViewModel(explanation, reader);
  const behind = behindViewModel(explanation, reader);
  const left = explanation.records - behind.length;
  return said([
    text.named(reader.label(metrics[figure]), total),
    explain.rules[figure],
    text.named(explain.window, window),
    ...(official ? [text.named(explain.official.label, official)] : []),
    records,
    ...behind.map(({ link, amount, days }) => text.named(link.name, reader.series([amount, days].filter(Boolean)))),
    ...(left > 0 ? [text.allRecords(reader.count(left))] : []),
    ...(problems.length > 0 ? [explain.notCounted] : []),
    ...problems.map(({ sentence, record }) => text.named(record.name, sentence)),
    text.asOf(reader.date(today)),
    ...printedText(explanation.citations, written),
  ]);
}

function leavingLines({ own, next }: OutlookViewModel, { text, reader }: Writing): string[] {
  return [...own, ...next].map(({ record, what, when, breaks }) => {
    const told = [what, when, ...(breaks ? [breaks] : [])];
    return record ? text.named(record.name, reader.series(told)) : reader.series(told);
  });
}

function wayLines(way: NonNullable<OutlookViewModel["way"]>, { text, reader }: Writing): string[] {
  const todo = way.actions.map((action) => {
    const begin = action.candidates.map(({ name }) => name);
    const told = [...(action.adds ? [action.adds] : []), ...(begin.length > 0 ? [reader.list(begin)] : [])];
    return told.length > 0 ? text.named(action.text, reader.series(told)) : action.text;
  });
  return [way.title, ...todo];
}

/** `tell-outlook`: until when the tier is safe, what leaves next, and the shortest way up. */
export async function tellOutlook(acting: Acting, call: ActionCall): Promise<Ended> {
  const { tenant, today, outlook: outlooks } = acting;
  const written = writing(acting, call);
  const { language, reader, text, amounts } = written;
  const asked = { tier: undefined, months: MONTHS, after: "", amounts };
  const outlook = await outlooks.read(tenant, asked, null);
  if (outlook === "no-figures") throw noFigures(tenant.portal);
  if (outlook === "outside-program") throw new ProblemError("outside-program", "There is no tier to look ahead of.");
  const { outlook: words } = tierMessagesFor(language);
  const view = outlookViewModel(outlook, reader, words);
  const { safety, estimated, way } = view;
  const leaving = leavingLines(view, written);
  return said([
    ...(safety ? [safety.title, ...(safety.text ? [safety.text] : [])] : []),
    ...(leaving.length > 0 ? [words.next, ...leaving] : [words.nothingLeaves]),
    ...(way ? wayLines(way, written) : [words.noWay]),
    ...(estimated ? [estimated] : []),
    ...(amounts ? [] : [text.withoutAmounts]),
    text.asOf(reader.date(today)),
    ...printedText(parameterAt(TECHNOLOGY_PARAMETERS.reviewDays, today).citations, written),
  ]);
}
