import { MappingFaultsSchema } from "@partner-standing/contract/settings/account-property";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import type { SettingsTexts } from "./settings-texts.ts";

function reasonSentence({ reason }: Failure, { reader, text }: SettingsTexts): string {
  const own = (text.refusals as Partial<Record<string, string>>)[reason];
  if (own) return own;
  const failure = reader.messages.states.failures[failureKind(reason)];
  return `${failure.title}. ${failure.text}`;
}

/** The nearest field that has a name: the service names a part of one, as `changes.thresholds.gold.soldMrr`. */
function fieldName(field: string, { text }: SettingsTexts): string {
  const parts = field.replace(/^changes\./, "").split(".");
  const paths = parts.map((_, depth) => parts.slice(0, parts.length - depth).join("."));
  const names = paths.flatMap((path) => [path, `solutions.${path}`]);
  const known: Partial<Record<string, string>> = text.fields;
  return names.map((name) => known[name]).find((name) => name !== undefined) ?? field;
}

function mappingSentences(details: unknown, texts: SettingsTexts): string[] {
  const { reader, text } = texts;
  const kinds: Partial<Record<string, string>> = reader.messages.freshness.kinds;
  const faults = MappingFaultsSchema.safeParse(details);
  if (!faults.success) return [];
  return faults.data.faults.map(({ field, property, fault }) => {
    const name = field.split(".").at(-1) ?? field;
    const where = `${text.data.property[name] ?? fieldName(name, texts)}, ${kinds[property] ?? property}`;
    return text.part(where, text.data.propertyFaults[fault]);
  });
}

/** The page makes keys by itself: nobody can correct one. */
const isTyped = (field: string) => field !== "idempotencyKey";

/** Why something was refused, which field it is about and what to do, for every reason there is. */
export function refusalSentences(failure: Failure, texts: SettingsTexts): string[] {
  const { field, details } = failure;
  const { text } = texts;
  return [
    reasonSentence(failure, texts),
    ...(field !== undefined && isTyped(field) ? [text.save.field(fieldName(field, texts))] : []),
    ...mappingSentences(details, texts),
  ];
}
