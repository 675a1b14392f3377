/** A kind of place that has little room, and which texts stand there, by catalogue and keys. */
export interface Room {
  what: string;
  places: RegExp;
  characters: number;
  words?: number;
}

export const ROOMS: readonly Room[] = [
  {
    what: "tag",
    places:
      /^(?:(?:standing|solutions)\/gaps\.status|tier\/timeline\.tags\.|solutions\/provider\.states\.|commission\/(?:states\.|conditions\.(?:met|notMet|open)$)|statement\/duties\.states\.)/,
    characters: 24,
    words: 2,
  },
  // The program's own options of its property: what they are called is not ours to shorten.
  { what: "state of a registration", places: /^leads\/states\./, characters: 26 },
  {
    what: "button",
    places:
      /^(?:cards\/(?:explain\.showMore|freshness\.reload$|states\.(?:retry|openDetails))|leads\/(?:register|registerAgain|registerForSale|release|releaseConfirm|cancel|copyAddress)$|leads\/claim\.(?:open|change|save|close|copyMessage)$|tier\/\w+\.button|commission\/(?:ledger\.(?:button|offerButton)|reversal\.save)$|statement\/(?:export\.(?:button|copy)|paid\.(?:enter|correct|save|remove|cancel))$|settings\/(?:connection\/(?:sync|exportButton|copy|erase|eraseConfirm|eraseCancel)|figures\/(?:enterButton|csvButton)|contacts\/form\.(?:copy|file)|contacts\/person\.(?:pick|searchButton|clear)|frame\/save\.(?:save|discard)|data\/(?:addRate|showProblems)|programs\/addApp|solutions\/addPackage)$)/,
    characters: 40,
  },
  // Eight of them stand side by side in 912 px.
  { what: "title of a tab", places: /^settings\/frame\/sections\.(?!form$)/, characters: 17 },
  {
    what: "head of a table",
    places:
      /^(?:statement\/(?:paid\.)?columns\.|rules\/columns\.|settings\/figures\/(?:metric|computed|official|difference|month|asOf)$)/,
    characters: 20,
  },
];

/** The rooms that a text is too long for; a singular and its plural are measured each. */
export function narrowRooms(place: string, text: string): Room[] {
  return ROOMS.filter(
    ({ places, characters, words }) =>
      places.test(place) &&
      text
        .split(" / ")
        .some((form) => form.length > characters || (words !== undefined && form.split(/\s+/).length > words)),
  );
}
