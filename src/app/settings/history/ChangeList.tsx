import { Flex } from "@hubspot/ui-extensions";
import { METRICS, type Metric } from "@partner-standing/contract/programs/scorecard";
import type { PortalSettings, UsdRate } from "@partner-standing/contract/settings/settings";
import type { FieldChange } from "@partner-standing/contract/settings/settings-change";
import type { SolutionsMembership } from "@partner-standing/contract/settings/solutions-membership";
import type { BenefitId } from "@partner-standing/contract/standing/benefits";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { inTierOrder } from "@partner-standing/texts/formats/in-tier-order";
import type { SettingsTexts } from "../frame/settings-texts.ts";
import { useSettings } from "../frame/settings-context.ts";

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** HubSpot's figures of a month are kept under the month. */
const MONTH = /^\d{4}-\d{2}$/;

/** Words for the values of a field that are no plain text. */
function wordsFor(field: string, { reader, text }: SettingsTexts): Partial<Record<string, string>> {
  if (field === "currentTier") return reader.messages.tiers;
  if (field === "solutions.currentTier") return text.solutions.tiers;
  if (field === "solutions.clientSource") return text.solutions.sources;
  if (field === "solutions.commissionInvoice") return text.solutions.invoices;
  if (field === "programs") return text.programs.names;
  if (field === "language") return text.data.languages;
  if (field === "digest") return text.data.digests;
  return field === "figureSources" ? text.figures.source : {};
}

function textIn(field: string, value: string, texts: SettingsTexts): string {
  if (value === "") return texts.text.nothing;
  if (CALENDAR_DATE.test(value)) return texts.reader.date(value);
  return wordsFor(field, texts)[value] ?? value;
}

/** The names that parts of a value have on this page, where they have one. */
function partName(name: string, { reader, text }: SettingsTexts): string {
  const names: Partial<Record<string, string>> = {
    ...text.data.property,
    ...reader.messages.metrics,
    ...text.programs.check,
    ...text.solutions.tiers,
    ...text.solutions.tracks,
    checkedOn: text.programs.checkedOn,
    approvedOn: text.mapping.approvedOn,
    listedOn: text.programs.listedOn,
    certifiedOn: text.programs.certifiedOn,
    qualityReviewedOn: text.programs.qualityReviewedOn,
    atLeastVicePresident: text.person.vicePresident,
  };
  return names[name] ?? name;
}

const isFilled = (value: unknown) =>
  value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

const isMetric = (name: string): name is Metric => (METRICS as readonly string[]).includes(name);
/** Where a person was picked is no news, nor the month of a month; name, address and provider need no name of their own. */
const UNSAID = ["source", "month"];
const NAMELESS = ["name", "email", "title", "provider"];
/** Of an agreement: MRR; points and percent are plain numbers. */
const AMOUNTS = ["soldMrr", "managedMrr"];

function numberIn(name: string, value: number, { reader }: SettingsTexts): string {
  if (name === "reviewAverage") return reader.measure(value, "stars");
  const isAmount = AMOUNTS.includes(name) || (isMetric(name) && name !== "reviewCount");
  return isAmount ? reader.usd(value) : reader.decimal(value);
}

/** A named part: what holds by its name alone, a word after a colon, a number or a day after its name. */
function partIn(field: string, [name, part]: [string, unknown], texts: SettingsTexts): string {
  const { text } = texts;
  if (name === "asOf" && typeof part === "string") return text.figures.asOfDay(texts.reader.date(part));
  const label = partName(name, texts);
  if (part === true) return label;
  if (typeof part === "number") return `${label} ${numberIn(name, part, texts)}`;
  const said = valueWords(field, part, texts);
  if (typeof part === "object") return `${label} (${said})`;
  const isShort = name === "…" || (typeof part === "string" && CALENDAR_DATE.test(part));
  return isShort ? `${label} ${said}` : text.part(label, said);
}

function objectIn(field: string, value: object, texts: SettingsTexts): string {
  const parts = inTierOrder(value).filter(([name, part]) => isFilled(part) && !UNSAID.includes(name));
  const isNameless = ([name]: [string, unknown]) => NAMELESS.includes(name);
  const who = parts.filter(isNameless).map(([, part]) => valueWords(field, part, texts));
  const what = parts.filter((part) => !isNameless(part)).map((part) => partIn(field, part, texts));
  if (who.length > 0 && what.length > 0) return `${who.join(", ")} (${what.join(", ")})`;
  return [...who, ...what].join(", ") || texts.text.nothing;
}

/** Ids say nothing to anybody: how many were named does. */
function visibilityIn(visibility: Partial<PortalSettings["visibility"]>, { reader, text }: SettingsTexts): string {
  const { amounts = "named", userIds, teamIds } = visibility;
  // A long list is told in short, and then not all of it is known here.
  if (amounts === "everyone" || !userIds || !teamIds) return text.access[amounts];
  const named = [
    ...(userIds.length > 0 ? [text.access.countUsers(reader.count(userIds.length), userIds.length)] : []),
    ...(teamIds.length > 0 ? [text.access.countTeams(reader.count(teamIds.length), teamIds.length)] : []),
  ];
  return `${text.access.named} (${named.length > 0 ? reader.list(named) : text.form.nobody})`;
}

function ratesIn(rates: Record<string, UsdRate>, { reader, text }: SettingsTexts): string {
  const said = Object.entries(rates).flatMap(([currency, rate]) => {
    if (typeof rate === "number") return [text.data.rateOf(currency, reader.decimal(rate))];
    if (!Array.isArray(rate)) return [`${currency} ${String(rate)}`];
    return rate.map(({ from, rate: one }) =>
      text.data.rateFrom(text.data.rateOf(currency, reader.decimal(one)), reader.date(from)),
    );
  });
  return said.join(", ");
}

/** Values that a general rule would say badly. */
const OWN_WORDS: Partial<Record<string, (value: never, texts: SettingsTexts) => string>> = {
  visibility: visibilityIn,
  usdRates: ratesIn,
  editorRoleIds: (ids: string[], { reader, text }) => text.access.countRoles(reader.count(ids.length), ids.length),
  "solutions.packages": (changes: SolutionsMembership["packages"], { reader, text }) =>
    reader.list(
      changes.map(({ from, package: name }) =>
        text.solutions.packageFrom(text.solutions.packages[name], reader.date(from)),
      ),
    ),
};

/** A value of the settings in the viewer's words. */
function valueWords(field: string, value: unknown, texts: SettingsTexts): string {
  const { reader, text } = texts;
  if (!isFilled(value)) return text.nothing;
  if (typeof value === "boolean") return value ? text.yes : text.no;
  if (typeof value === "number") return reader.decimal(value);
  if (typeof value === "string") return textIn(field, value, texts);
  if (Array.isArray(value)) return reader.list(value.map((one) => valueWords(field, one, texts)));
  return objectIn(field, value as object, texts);
}

/** Benefits are kept by their row of the guide. */
const BENEFIT = /^benefitsReceived\.(B\d\d)$/;

function receivedIn(received: { on: string; with: string }[], { reader, text }: SettingsTexts): string {
  return reader.series(received.map((one) => text.benefits.deliveries.receivedOn(reader.date(one.on), one.with)));
}

/** A deal is named by its id: what it is called may have changed. */
const DEAL = /^deals\/(\d+)$/;

function fieldName(field: string, { reader, text }: SettingsTexts): string {
  const [, dealId] = DEAL.exec(field) ?? [];
  if (dealId) return text.history.deal(dealId);
  const [, benefit] = BENEFIT.exec(field) ?? [];
  if (benefit) return text.benefits.names[benefit as BenefitId];
  const names: Partial<Record<string, string>> = text.fields;
  return MONTH.test(field) ? reader.label(reader.month(field)) : (names[field] ?? field);
}

/** Whether the service told the beginning of a list only. */
const isShortened = (value: unknown) =>
  Array.isArray(value) && value.some((one) => typeof one === "string" && one.startsWith("…"));

function wordsOf(field: string, value: unknown, texts: SettingsTexts): string {
  const own = (BENEFIT.test(field) ? receivedIn : OWN_WORDS[field]) as
    | ((value: unknown, texts: SettingsTexts) => string)
    | undefined;
  return own && isFilled(value) && !isShortened(value) ? own(value, texts) : valueWords(field, value, texts);
}

/** What changed in one field: its name, what was there and what is there now. */
export function changeSentence({ field, before, after }: FieldChange, texts: SettingsTexts): string {
  const { text } = texts;
  const [name, old, now] = [fieldName(field, texts), wordsOf(field, before, texts), wordsOf(field, after, texts)];
  return old === now ? text.changeInside(name, now) : text.change(name, old, now);
}

/** Each changed field with what was there before. */
export function ChangeList({ changes }: { changes: FieldChange[] }) {
  const { reader, text } = useSettings();
  return (
    <Flex direction="column">
      <Lines lines={changes.map((change) => changeSentence(change, { reader, text }))} />
    </Flex>
  );
}
