/** In a row, of one list: HubSpot fills its pages, so nothing is to be found behind so many that bring nothing new. */
const BARREN_PAGES = 3;

/** A page of a list. */
interface ListedPage {
  records: readonly { id: string }[];
  /** Asks for the next page; null at the end. */
  after: string | null;
}

/**
 * Follows the pages of a list: whoever asks for page after page would otherwise never notice that they lead nowhere.
 * @param start what the first page is asked for with
 * @returns to be called with each page: answers what shows that the list does not end, null as long as nothing does
 */
export function followList(start: string | null): (page: ListedPage) => string | null {
  const asked = new Set([start]);
  let before = new Set<string>();
  let barren = 0;
  return ({ records, after }) => {
    if (after === null) return null;
    if (asked.has(after)) return `behind one of its pages comes one that was answered before, "${after}"`;
    asked.add(after);
    barren = records.every(({ id }) => before.has(id)) ? barren + 1 : 0;
    before = new Set(records.map(({ id }) => id));
    return barren < BARREN_PAGES
      ? null
      : `${barren} pages in a row brought nothing new, the last one before "${after}"`;
  };
}
