import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import { StatusRow } from "../frame/StatusRow.tsx";
import { Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import type { Package } from "@partner-standing/contract/settings/solutions-membership";
import type { ClientStanding } from "@partner-standing/contract/standing/solutions-standing";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { dayBefore } from "@partner-standing/texts/formats/format-date";
import { problemSentence } from "@partner-standing/texts/formats/problem-sentence";
import type { SolutionsMessages } from "@partner-standing/texts/solutions/en";
import { FillIn } from "../frame/FillIn.tsx";
import { ProblemList } from "../frame/ProblemList.tsx";
import { useCard } from "../frame/card-context.ts";
import type { ProblemViewModel } from "@partner-standing/texts/formats/problem-sentence";
import { exactPoints } from "./points.tsx";

/** Whether the client counts on one of the two tracks, and why. */
interface CreditViewModel {
  name: string;
  status: { text: string; variant: "success" | "default" };
  sentences: string[];
}

export interface ClientViewModel {
  title: string;
  /** What the client adds in all. */
  adds: string;
  credits: CreditViewModel[];
  warning: { title: string; text: string } | null;
  problems: ProblemViewModel[];
  /** What of the open record can be filled in here. */
  toFill: string[];
}

type Track = keyof SolutionsMessages["client"]["tracks"];

/** The only metric of a provider is what the customers pay that it sold to (001_c4342dbf05368735.txt, line 215). */
const TRACKS: Record<Package, Track[]> = { partner: ["sold", "managed"], provider: ["sold"] };

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

function addsText(standing: ClientStanding, tracks: Track[], text: SolutionsMessages, reader: CardReader): string {
  const { client } = text;
  const { mrr, points } = standing;
  const counting = tracks.filter((track) => standing[track].state === "counts").map((track) => client.tracks[track]);
  if (counting.length === 0) return client.addsNothing;
  if (mrr === null) return client.addsTo(reader.list(counting));
  const adds = client.adds(reader.usd(mrr), reader.list(counting));
  return points ? `${adds} ${client.inPoints(exactPoints(points.total, { text, reader }))}` : adds;
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

/** What the open client adds, until when, and what to do. */
export function clientViewModel(
  standing: ClientStanding,
  byPackage: Package,
  text: SolutionsMessages,
  reader: CardReader,
): ClientViewModel {
  const tracks = TRACKS[byPackage];
  const credits = { sold: soldCredit(standing, text, reader), managed: managedCredit(standing, text, reader) };
  return {
    title: text.client.title(standing.company.name),
    adds: addsText(standing, tracks, text, reader),
    credits: tracks.map((track) => credits[track]),
    warning: tracks.includes("managed") ? warningOf(standing, text, reader) : null,
    problems: standing.problems.map((problem) => ({
      sentence: problemSentence(problem, reader),
      record: problem.record,
    })),
    toFill: standing.toFill,
  };
}

/** What the client behind the open record adds, until when, and what to do so that it stays. */
export function ClientView({ client }: { client: ClientViewModel }) {
  const { toRepair, fillIn } = useCard().reader.messages;
  const { title, adds, credits, warning, problems, toFill } = client;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      <Text>{adds}</Text>
      {warning && <Notice title={warning.title} text={warning.text} variant="warning" />}
      {credits.map((credit) => (
        <CreditRow key={credit.name} credit={credit} />
      ))}
      {problems.length > 0 && <ProblemList title={toRepair} problems={problems} />}
      <FillIn title={fillIn} properties={toFill} />
    </Flex>
  );
}

function CreditRow({ credit }: { credit: CreditViewModel }) {
  const { name, status, sentences } = credit;
  return (
    <Flex direction="column" gap="xs">
      <StatusRow name={name} status={status} />
      <Lines lines={sentences} />
    </Flex>
  );
}
