import { MappingFaultsSchema } from "@partner-standing/contract/account-property";
import { failureKind } from "@partner-standing/extension-kit/failure-kind";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import type { Sayer } from "./sayer.ts";

function reasonSentence({ reason }: Failure, { reader, text }: Sayer): string {
  const own = (text.refusals as Partial<Record<string, string>>)[reason];
  if (own) return own;
  const failure = reader.messages.states.failures[failureKind(reason)];
  return `${failure.title}. ${failure.text}`;
}

function mappingSentences(details: unknown, { text }: Sayer): string[] {
  const faults = MappingFaultsSchema.safeParse(details);
  if (!faults.success) return [];
  return faults.data.faults.map(({ field, property, fault }) => {
    const name = field.split(".").at(-1) ?? field;
    return `${text.data.property[name] ?? name}, ${property}: ${text.data.propertyFaults[fault]}`;
  });
}

/** Why something was refused, which field it is about and what to do, for every reason there is. */
export function refusalSentences(failure: Failure, sayer: Sayer): string[] {
  const { field, details } = failure;
  const { text } = sayer;
  return [
    reasonSentence(failure, sayer),
    ...(field === undefined ? [] : [text.save.field(text.fields[field.replace(/^changes\./, "")] ?? field)]),
    ...mappingSentences(details, sayer),
  ];
}
