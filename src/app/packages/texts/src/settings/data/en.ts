import type { MappingFault } from "@partner-standing/contract/settings/account-property";
import { pluralIn } from "../../formats/plural-in.ts";
import { en as properties } from "../../property-names/en.ts";

const plural = pluralIn("en");

/** What the section about data says; the other languages have the same keys. */
export const en = {
  properties: "Properties",
  propertiesHint: "Leave a property unmapped to use the app's own.",
  mapped: (kind: string, shown: string, all: string, _count: number) => `${kind}: ${shown} of ${all} mapped`,
  allOwn: (kind: string, all: string) => `${kind}: ${all} properties, all the app's own`,
  own: "The app's own",
  none: "None",
  property: properties.own as Record<string, string>,
  counting: "Counting",
  filled: (shown: string, all: string) => `Filled in ${shown} of ${all} records`,
  notCounted: "HubSpot did not count it; try again later.",
  open: "Choose properties",
  propertyFaults: {
    "unknown-property": "The account has no such property.",
    "wrong-type": "Its type does not fit.",
    "no-access": "HubSpot does not let the app read such records in this account.",
  } satisfies Record<MappingFault["fault"], string>,
  ratesHint:
    "US dollars for one unit; without a date, on all dates. Commission is paid by the rate dated on the last day of its month.",
  noRates: "Amounts in other currencies than US dollars count once their rate is known.",
  from: "From",
  rate: "US dollars",
  rateOf: (currency: string, dollars: string) => `1 ${currency} = $${dollars}`,
  rateFrom: (rate: string, date: string) => `${rate} from ${date}`,
  rateNamed: (currency: string) => `rate of ${currency}`,
  newRate: "new rate",
  addRate: "Add a rate",
  addMonthEnds: "Add the next month-end rates",
  currencyFault: "Write a currency code such as EUR.",
  rateFault: "Write an amount above zero, such as 1.08.",
  rateDateFault: "Several rates of one currency each need a date of their own.",
  leads: "Lead registration",
  domainsHint: "One on a line. None of them can be a lead.",
  capacityHint: "From your agreement; empty for the published default.",
  wholeFault: "Write a whole number.",
  reminders: "Remind the owner 60, 30 and 7 days before it runs out",
  tasks: "Tasks and notes",
  languageHint: "The app writes tasks and notes in this language.",
  languages: { en: "English", de: "German", fr: "French" } as Record<string, string>,
  notChosen: "Not chosen: English",
  digestHint:
    "A task on Mondays: what changed in a week and what runs out in the next four. None where there is nothing to tell.",
  digests: { off: "Off", weekly: "On Mondays" } as Record<string, string>,
  problems: "Data problems",
  problemsHint:
    "Entries in the CRM that could not be counted. The page of the data problems says what to do about each.",
  noProblems: "No data problem was found.",
  problemCount: (shown: string, count: number) => `${shown} ${plural(count, "entry", "entries")} to repair`,
  showProblems: "Show them",
};
