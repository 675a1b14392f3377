import type { ClientStanding } from "@partner-standing/contract/solutions-standing";
import { dayBefore } from "@partner-standing/extension-kit/format-date";
import { problemSentence } from "@partner-standing/extension-kit/problem-sentence";
import type { CardReader } from "@partner-standing/extension-kit/card-reader";
import type { SolutionsMessages } from "@partner-standing/extension-kit/solutions-messages/en";
import type { RecordLink } from "@partner-standing/contract/record-link";
import type { ProblemViewModel } from "./record-view-model.ts";

/** Whether the client counts on one of the two tracks, and why. */
export interface CreditViewModel {
  name: string;
  status: { text: string; variant: "success" | "default" };
  sentences: string[];
}

export interface ClientViewModel {
  company: RecordLink;
  title: string;
  /** What the client adds in all. */
  adds: string;
  credits: CreditViewModel[];
  warning: { title: string; text: string } | null;
  apps: { sentence: string; details: string[] };
  problems: ProblemViewModel[];
}

/** Names of apps in one line. */
const APPS_SHOWN = 6;

function credit(name: string, counts: boolean, sentences: string[], text: SolutionsMessages): CreditViewModel {
  const { counts: yes, doesNot } = text.client;
  return {
    name,
    status: counts ? { text: yes, variant: "success" } : { text: doesNot, variant: "default" },
    sentences,
  };
}

function soldCredit({ sold }: ClientStanding, text: SolutionsMessages, reader: CardReader): CreditViewModel {
  const { state, soldOn, until } = sold;
  const day = (date: string | null) => (date ? reader.date(date) : "");
  const sentence = text.client.soldStates[state](day(soldOn), day(until));
  return credit(text.client.sold, state === "counts", [sentence], text);
}

function managedCredit({ managed }: ClientStanding, text: SolutionsMessages, reader: CardReader): CreditViewModel {
  const { client } = text;
  const { state, by, lastActivityOn, until, daysLeft, warns } = managed;
  const last = lastActivityOn ? reader.date(lastActivityOn) : "";
  const sentences = [client.managedStates[state](by ?? client.somebody, last)];
  // The warning says it already.
  if (state === "counts" && !warns && until && daysLeft !== null)
    sentences.push(client.stopsOn(reader.date(until), reader.daysFromNow(daysLeft)));
  return credit(client.managed, state === "counts", sentences, text);
}

function addsText({ mrr, sold, managed }: ClientStanding, text: SolutionsMessages, reader: CardReader): string {
  const { client } = text;
  const tracks = [
    ...(sold.state === "counts" ? [client.tracks.sold] : []),
    ...(managed.state === "counts" ? [client.tracks.managed] : []),
  ];
  if (tracks.length === 0) return client.addsNothing;
  return mrr === null ? client.addsTo(reader.list(tracks)) : client.adds(reader.usd(mrr), reader.list(tracks));
}

function warningOf(
  { managed }: ClientStanding,
  text: SolutionsMessages,
  reader: CardReader,
): ClientViewModel["warning"] {
  const { warns, until } = managed;
  if (!warns || !until) return null;
  const { warning, warningText } = text.client;
  return { title: warning(reader.date(dayBefore(until)), reader.date(until)), text: warningText };
}

function namesShown(names: string[], reader: CardReader): string {
  const hidden = names.length - APPS_SHOWN;
  const first = names.slice(0, APPS_SHOWN).join(", ");
  return hidden > 0 ? `${first} ${reader.messages.andMore(reader.count(hidden))}` : first;
}

function appsOf({ apps }: ClientStanding, text: SolutionsMessages, reader: CardReader): ClientViewModel["apps"] {
  const { client } = text;
  const { counting, unused, others, needed } = apps;
  const line = (said: (list: string) => string, names: string[]) =>
    names.length > 0 ? [said(namesShown(names, reader))] : [];
  return {
    sentence: client.apps(reader.count(counting.length), reader.decimal(needed), counting.length),
    details: [
      ...line(client.used, counting),
      ...line(client.unused, counting.length < needed ? unused : []),
      ...line(client.others, others),
    ],
  };
}

/** What the open client adds to both tracks and the median, until when, and what to do. */
export function clientViewModel(
  standing: ClientStanding,
  text: SolutionsMessages,
  reader: CardReader,
): ClientViewModel {
  return {
    company: standing.company,
    title: text.client.title(standing.company.name),
    adds: addsText(standing, text, reader),
    credits: [soldCredit(standing, text, reader), managedCredit(standing, text, reader)],
    warning: warningOf(standing, text, reader),
    apps: appsOf(standing, text, reader),
    problems: standing.problems.map((problem) => ({
      sentence: problemSentence(problem, reader),
      record: problem.record,
    })),
  };
}
