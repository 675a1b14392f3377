import type { FieldChange } from "@partner-standing/contract/settings-change";
import type { Sayer } from "./sayer.ts";

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Words for the values of a field that are no plain text. */
function wordsFor(field: string, { reader, text }: Sayer): Partial<Record<string, string>> {
  if (field === "currentTier") return reader.messages.tiers;
  if (field === "solutions.currentTier") return text.solutions.tiers;
  if (field === "solutions.clientSource") return text.solutions.sources;
  if (field === "solutions.packages") return text.solutions.packages;
  if (field === "programs") return text.programs.names;
  if (field === "language") return text.data.languages;
  if (field === "figureSources") return text.figures.source;
  return field === "visibility" ? { everyone: text.access.everyone, named: text.access.named } : {};
}

function textIn(field: string, value: string, sayer: Sayer): string {
  if (value === "") return sayer.text.nothing;
  if (CALENDAR_DATE.test(value)) return sayer.reader.date(value);
  return wordsFor(field, sayer)[value] ?? value;
}

/** The names that parts of a value have on this page, where they have one. */
function partName(name: string, { reader, text }: Sayer): string {
  const names: Partial<Record<string, string>> = {
    ...text.data.property,
    ...reader.messages.metrics,
    ...text.programs.check,
    ...text.solutions.tiers,
    ...text.solutions.tracks,
    asOf: text.figures.asOf,
    checkedOn: text.programs.checkedOn,
    approvedOn: text.mapping.approvedOn,
    listedOn: text.programs.listedOn,
    certifiedOn: text.programs.certifiedOn,
    qualityReviewedOn: text.programs.qualityReviewedOn,
    atLeastVicePresident: text.person.vicePresident,
    amounts: text.access.amounts,
    userIds: text.access.users,
    teamIds: text.access.teams,
    from: text.data.from,
    rate: text.data.rate,
  };
  return names[name] ?? name;
}

const isFilled = (value: unknown) =>
  value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
/** Where a person was picked is no news, nor the month of a month; name, address, provider and package need no name of their own. */
const UNSAID = ["source", "month"];
const NAMELESS = ["name", "email", "title", "provider", "package"];

function objectIn(field: string, value: object, sayer: Sayer): string {
  const parts = Object.entries(value)
    .filter(([name, part]) => isFilled(part) && !UNSAID.includes(name))
    .map(([name, part]) => {
      const said = valueWords(field, part, sayer);
      return NAMELESS.includes(name) ? said : `${partName(name, sayer)} ${said}`;
    });
  return parts.length > 0 ? parts.join(", ") : sayer.text.nothing;
}

/** A value of the settings in the viewer's words. */
export function valueWords(field: string, value: unknown, sayer: Sayer): string {
  const { reader, text } = sayer;
  if (!isFilled(value)) return text.nothing;
  if (typeof value === "boolean") return value ? text.yes : text.no;
  if (typeof value === "number") return reader.decimal(value);
  if (typeof value === "string") return textIn(field, value, sayer);
  if (Array.isArray(value)) return reader.list(value.map((one) => valueWords(field, one, sayer)));
  return objectIn(field, value as object, sayer);
}

/** What changed in one field: its name, what was there and what is there now. */
export function changeSentence({ field, before, after }: FieldChange, sayer: Sayer): string {
  const { text } = sayer;
  return text.change(text.fields[field] ?? field, valueWords(field, before, sayer), valueWords(field, after, sayer));
}
