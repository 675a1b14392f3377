import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ProgramRules, RuleParameter } from "@partner-standing/contract/programs/programs";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { Parameter } from "./define-parameter.ts";
import { ALL_PACKS } from "./packs/all-packs.ts";
import type { AgreedValue } from "./packs/pack-rules.ts";

/** A parameter as it stands on a date; nothing before its first value, nor while that is not known. */
function inForce(parameter: Parameter<unknown>, on: CalendarDate): RuleParameter[] {
  const { key, title, unit, values, readings = [], confirmedOn } = parameter;
  const place = values.findIndex(({ from }) => from <= on);
  const held = values[place];
  const isUnknown = held?.value === null && place === values.length - 1;
  if (!held || isUnknown) return [];
  const { from, value, citations, startUnknown = false } = held;
  const follower = values[place - 1];
  const next = follower ? { from: follower.from, value: follower.value } : null;
  const base = { key, title, unit, value, from, startKnown: !startUnknown, next, citations, confirmedOn };
  return [{ ...base, source: "program", readings: [...readings] }];
}

function fromAgreement(agreed: AgreedValue): RuleParameter {
  const undated = { from: null, startKnown: false, next: null, confirmedOn: null };
  return { ...agreed, ...undated, source: "agreement", citations: [], readings: [] };
}

/**
 * Every parameter in force on a date with its source and what follows it, and what the account agreed on instead. A date
 * before a pack's first value leaves the pack empty; the account's entries are not dated and always there.
 */
export function programRules(settings: PortalSettings, on: CalendarDate): ProgramRules {
  const packs = ALL_PACKS.map(({ pack, edition, parameters, readings, agreed }) => ({
    pack,
    edition: edition?.values.find(({ from }) => from <= on)?.value ?? null,
    parameters: [
      ...parameters.flatMap((parameter) => inForce(parameter, on)),
      ...agreed(settings).map((entry) => fromAgreement(entry)),
    ],
    readings: [...readings],
  }));
  return { on, packs };
}
