import type { CardMessages } from "../cards/en.ts";
import type { Language } from "../formats/locale.ts";
import type { ReaderWith } from "../formats/reader-with.ts";
import { de as lackingDe } from "../gaps/de.ts";
import { en as lackingEn, type GapMessages } from "../gaps/en.ts";
import { fr as lackingFr } from "../gaps/fr.ts";
import { de as namesDe } from "../technology-names/de.ts";
import { en as namesEn, type TechnologyNames } from "../technology-names/en.ts";
import { fr as namesFr } from "../technology-names/fr.ts";
import { de } from "./de.ts";
import { en, type OutlookMessages } from "./en.ts";
import { fr } from "./fr.ts";

/** Everything that is said of an outlook besides what every card says. */
interface Said extends TechnologyNames, GapMessages {
  outlook: OutlookMessages;
}

const SAID: Record<Language, Said> = {
  en: { ...namesEn, ...lackingEn, outlook: en },
  de: { ...namesDe, ...lackingDe, outlook: de },
  fr: { ...namesFr, ...lackingFr, outlook: fr },
};

/** Whoever reads an outlook, on a card, a page or in a task. */
export type OutlookReader = ReaderWith<CardMessages & Said>;

/** The same reader, who may be told of an outlook as well. */
export function outlookReader<Messages extends CardMessages>(reader: ReaderWith<Messages>): OutlookReader {
  return { ...reader, messages: { ...reader.messages, ...SAID[reader.language] } };
}
