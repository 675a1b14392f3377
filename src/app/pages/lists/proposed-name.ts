import { LIST_NAME_LENGTH } from "@partner-standing/contract/lists/crm-list";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { listMessagesFor } from "@partner-standing/texts/lists/list-messages-for";
import type { ListedNow } from "../frame/home-context.ts";

/** The same with what it is called by. */
export type Listed = ListedNow & {
  /** The filter in the viewer's words, and how many rows it has. */
  called: string;
  count: number;
  /** The day it is, in the account's time zone. */
  on: string;
};

/** What a list may be called by which somebody finds it again in HubSpot: the page, its filter and search, and the day. */
export function proposedName({ page, called, search, on }: Listed, reader: CardReader): string {
  const text = listMessagesFor(reader.language);
  const filter = search === "" ? called : text.searched(called, search);
  return text.proposal[page](filter, reader.shortDate(on)).slice(0, LIST_NAME_LENGTH);
}
