import type { DataProblem } from "@partner-standing/contract/standing/standing";
import { pluralIn } from "../formats/plural-in.ts";

const plural = pluralIn("en");

/** What the page of the data problems says, and the task that is made of them; the other languages have the same keys. */
export const en = {
  loading: "Looking up the data problems",
  intro:
    "What your CRM holds and the app cannot read. It counts for nothing until it is repaired, except where a line says what counts instead.",
  restricted:
    "You see what you have to repair yourself, without amounts: the settings show amounts to named people only.",
  none: "No data problem was found: everything in your CRM can be read.",
  noneLeft: "Nothing of this kind is left to repair.",
  all: "All",
  counted: (name: string, count: string) => `${name} (${count})`,
  owner: "Owner",
  everybody: "Everybody",
  nobody: "Nobody",
  unknownOwner: (id: string) => `Owner ${id}, who is not in the account`,
  ownerHint: "Who owns the record; where it names nobody, and for deals, who owns the company.",
  columns: { record: "Record", property: "Property", value: "Value", problem: "What is wrong, what to do" },
  ownedBy: (name: string) => `Owner: ${name}`,
  empty: "Empty",
  wholeRecord: "The whole record",

  /** What is wrong, in a few words. */
  kinds: {
    "mrr-missing": "No MRR",
    "mrr-invalid": "MRR is no amount",
    "history-cut-off": "Older MRR unknown",
    "dates-impossible": "Uninstalled before installed",
    "date-invalid": "No date",
    "deal-mrr-missing": "Deal without MRR",
    "deal-mrr-invalid": "Deal MRR is no amount",
    "currency-rate-missing": "No exchange rate",
    "close-date-missing": "No close date",
    "rating-missing": "No stars",
    "rating-invalid": "Not 1 to 5 stars",
    "activity-date-missing": "One activity date missing",
    "activity-dates-impossible": "Activity dates in reverse",
    "manager-missing": "No manager",
    "sale-credit-missing": "Sale without credit",
    "email-invalid": "No e-mail address",
    "text-damaged": "Unreadable character",
    "option-unknown": "Unknown option",
    "record-unreadable": "Record unreadable",
  } satisfies Record<DataProblem["code"], string>,
  /** What to do about it, and what counts until then where that is not nothing. */
  remedies: {
    "mrr-missing": "Enter what the customer pays HubSpot per month, 0 where it pays nothing.",
    "mrr-invalid": "Enter a plain number, such as 1200.50, without a currency sign.",
    "history-cut-off":
      "Nothing can be done: HubSpot keeps no older values. The oldest known value counts for the time before.",
    "dates-impossible":
      "Correct whichever of the two days is wrong. If the app was installed again, clear the day of uninstalling.",
    "date-invalid": "Enter the day with the date picker of the property.",
    "deal-mrr-missing": "Enter the MRR of the deal, or add its recurring line items.",
    "deal-mrr-invalid": "Enter a plain number, such as 1200.50, without a currency sign.",
    "currency-rate-missing":
      "Enter the rate above: one mends all amounts in the currency. A currency that does not exist is corrected in the record.",
    "close-date-missing": "Enter the day on which the deal was won.",
    "rating-missing": "Enter the stars that the Marketplace shows.",
    "rating-invalid": "Enter 1 to 5, as the Marketplace shows it.",
    "activity-date-missing": "Enter the day. Until then the other day stands for it.",
    "activity-dates-impossible": "Correct whichever of the two days is wrong.",
    "manager-missing": "Enter the e-mail address of whoever manages the client.",
    "sale-credit-missing": "Choose sourced or assisted: without it the sale earns no points.",
    "email-invalid": "Enter the e-mail address of one person.",
    "text-damaged": "Write the value again: a character was lost when it was imported.",
    "option-unknown": "Choose one of the options of the property.",
    "record-unreadable": "Clear the property or write its value again. If nothing helps, write to the app's support.",
  } satisfies Record<DataProblem["code"], string>,

  rates: {
    title: "Rates that are missing",
    hint: (shown: string, count: number) => `One rate mends ${shown} ${plural(count, "amount", "amounts")}.`,
    enter: (currency: string) => `Enter the rate of ${currency}`,
    rate: (currency: string) => `US dollars for 1 ${currency}`,
    from: "From",
    fromHint: "The day before which no amount is in this currency. Rates that follow stay as they are.",
    fromFault: "Name a day before the first rate that is known.",
    fault: "Write a number above zero, such as 1.08.",
    unclear: (one: string, other: string) =>
      `This can be read as ${one} or as ${other}: write it without separators of thousands.`,
    save: "Save the rate",
    loading: "Fetching the settings",
    mayNot: "Somebody who may change the app's settings has to enter it.",
    conflict: "The settings were changed meanwhile. Look at the rate again, then save.",
    refused: "The rate was not saved",
    saved: (currency: string) => `The rate of ${currency} is saved. The amounts are being worked out anew.`,
  },

  assign: {
    button: (shown: string, count: number) => `Assign ${shown} ${plural(count, "entry", "entries")}…`,
    title: (shown: string, count: number) => `Have ${shown} ${plural(count, "entry", "entries")} repaired`,
  },
  task: {
    subject: (shown: string, count: number, what: string | null) =>
      `Repair ${shown} ${plural(count, "entry", "entries")} in the CRM${what === null ? "" : ` (${what})`}`,
    line: (record: string, what: string) => `${record}: ${what}`,
  },
  whereIs: "All of them, with what to do, stand in Partner Standing under Data problems.",
};
export type ProblemMessages = typeof en;
