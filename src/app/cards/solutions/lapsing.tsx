import { Alert, Link, Text } from "@hubspot/ui-extensions";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { SeeAll } from "../frame/SeeAll.tsx";
import type { SolutionsMessages } from "@partner-standing/texts/solutions/en";

export interface LapsingViewModel {
  title: string;
  clients: { link: RecordLink; sentence: string }[];
  more: string | null;
  seeAll: string;
}

/** The managed clients whose credit ends soon, the first to lapse first; null where there are none. */
export function lapsingViewModel(
  { clients, total }: SolutionsStanding["lapsing"],
  text: SolutionsMessages,
  reader: CardReader,
): LapsingViewModel | null {
  if (total === 0) return null;
  const { lapsing } = text;
  const hidden = total - clients.length;
  const days = Math.max(0, ...clients.map(({ daysLeft }) => daysLeft));
  const shown = reader.count(total);
  return {
    // How long the hidden ones have left is not known.
    title: hidden > 0 ? lapsing.titleMany(shown, total) : lapsing.title(shown, total, reader.count(days), days),
    clients: clients.map(({ company, mrr, until, daysLeft }) => ({
      link: company,
      sentence: lapsing.client(lapsing.amount(reader.usd(mrr)), reader.date(until), reader.daysFromNow(daysLeft)),
    })),
    seeAll: reader.messages.seeAll,
    more: hidden > 0 ? reader.messages.andMore(reader.count(hidden), hidden) : null,
  };
}

/** The managed clients that stop counting soon, each a link to go and do something about it. */
export function LapsingClients({ lapsing }: { lapsing: LapsingViewModel }) {
  const { title, clients, more, seeAll } = lapsing;
  return (
    <Alert title={title} variant="warning">
      {clients.map(({ link, sentence }) => (
        <Text key={link.objectId}>
          <Link href={link.url}>{link.name}</Link>
          {sentence}
        </Text>
      ))}
      {more && <Text>{more}</Text>}
      {more && <SeeAll label={seeAll} to="/solutions" />}
    </Alert>
  );
}
