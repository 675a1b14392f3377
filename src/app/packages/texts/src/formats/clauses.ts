import type { Citation } from "@partner-standing/contract/programs/scorecard";
import type { Sources } from "@partner-standing/contract/programs/sources";
import type { CardReader } from "../cards/card-reader.ts";
import { DAY } from "./printed-lines.ts";

/** A place that a rule is printed at, by the name under which people find it. */
export interface Clause {
  title: string;
  /** Of a public page; null for a document that is on none. */
  url: string | null;
  /** Work, editions and lines, or as of when a page says so. */
  detail: string;
}

interface Place {
  title: string;
  document: string;
  lines: string;
}

const firstLine = (range: string) => Number.parseInt(range, 10);

function placesOf({ document, lines }: Citation, { documents }: Sources): Place[] {
  const sections = documents.find((known) => known.document === document)?.sections ?? [];
  return lines.split(", ").map((range) => {
    const title = sections.filter(({ from }) => from <= firstLine(range)).at(-1)?.title ?? document;
    return { title, document, lines: range };
  });
}

function page({ document, lines }: Citation, reader: CardReader): Clause {
  return { title: document, url: `https://${document}`, detail: DAY.test(lines) ? reader.date(lines) : lines };
}

function clause(title: string, places: Place[], { documents }: Sources, reader: CardReader): Clause {
  const { explain } = reader.messages;
  const named = (document: string) => documents.find((known) => known.document === document);
  const printed = [...new Set(places.map(({ document }) => document))].map((document) => {
    const ranges = places.filter((place) => place.document === document).map(({ lines }) => lines);
    const ascending = [...new Set(ranges)].sort((one, other) => firstLine(one) - firstLine(other));
    return explain.lines(named(document)?.edition ?? document, ascending.join(", "));
  });
  const work = named(places[0]?.document ?? "")?.work;
  const said = reader.series(printed);
  return { title, url: null, detail: work ? explain.clause(work, said) : said };
}

/**
 * The sections in which a rule is printed, each once with its lines in every edition, whichever of the citations they come
 * from; public pages last.
 */
export function clausesOf(citations: Citation[], sources: Sources, reader: CardReader): Clause[] {
  const isPage = ({ document }: Citation) => document.includes("/");
  const places = citations.filter((citation) => !isPage(citation)).flatMap((citation) => placesOf(citation, sources));
  const titles = [...new Set(places.map(({ title }) => title))];
  const pages = new Map(
    citations.filter(isPage).map((citation) => [`${citation.document} ${citation.lines}`, citation]),
  );
  return [
    ...titles.map((title) => {
      const inside = places.filter((place) => place.title === title);
      return clause(title, inside, sources, reader);
    }),
    ...[...pages.values()].map((citation) => page(citation, reader)),
  ];
}
