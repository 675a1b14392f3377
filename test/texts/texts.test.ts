import { GLOSSARY, otherWords } from "@partner-standing/texts/glossary/glossary";
import { narrowRooms, ROOMS } from "@partner-standing/texts/glossary/rooms";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import { describe, expect, test } from "vitest";
import { everyText } from "./every-text.ts";

const texts = await everyText();

describe("all texts", () => {
  test("are found, each in three languages and once", () => {
    expect(texts.length).toBeGreaterThan(1_500);
    expect(new Set(texts.map(({ place }) => place)).size).toBe(texts.length);
    expect(texts.filter(({ said }) => LANGUAGES.some((language) => said[language].trim() === ""))).toEqual([]);
  });

  test("are said, not the names of what is missing", () => {
    const broken = /undefined|NaN|\[object/;
    expect(texts.filter(({ said }) => LANGUAGES.some((language) => broken.test(said[language])))).toEqual([]);
  });
});

test("properties are called by their names, not by those that only HubSpot's interfaces know", () => {
  const internal = /\b(?:pp|hs|native)_[a-z]/;
  const named = texts.filter(({ said }) => LANGUAGES.some((language) => internal.test(said[language])));
  expect(named.map(({ place }) => place)).toEqual([]);
});

describe("one word for one thing", () => {
  test("in every text", () => {
    const wrong = texts.flatMap(({ place, said }) =>
      otherWords(said).map(({ language, word }) => `${place}: say “${word}” in “${said[language]}”`),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ["en", "Complete the Partner POC Form.", ""],
    ["en", "Ask what becomes of your contract.", ""],
    ["de", "Neukalibrierungen", ""],
    ["de", "Platin", ""],
    ["de", "Laut Ihrem Vertrag", "According to your agreement"],
    ["de", "Alle Nutzer", ""],
    ["de", "Partnerkunden", ""],
    ["de", "Vorschau", "Forecast"],
    ["de", "App-Nutzung", ""],
    ["de", "Partner-POC-Formular", ""],
    ["de", "Rezensionen", ""],
    ["de", "Das Urteil bleibt unbekannt.", ""],
    ["fr", "Recalibrages", ""],
    ["fr", "Selon votre contrat", "According to your agreement"],
    ["fr", "Conditions par niveau", "Requirements by tier"],
    ["fr", "Le package partenaire", ""],
    ["fr", "Solutions Provider", ""],
    ["fr", "Solutions Partner Program", ""],
    ["fr", "MRR attribué", ""],
    ["fr", "note moyenne", ""],
    ["fr", "Préféré", ""],
  ] as const)("refuses in %s: %s", (language, text, english) => {
    const said = { en: english, de: "", fr: "", [language]: text };
    expect(otherWords(said).map((term) => term.language)).toEqual([language]);
  });

  test.each([
    ["de", "Eine Bestätigung oder ein unterschriebener Vertrag", "A confirmation or a signed contract"],
    ["de", "HubSpot-Benutzergruppen", "HubSpot user groups"],
    ["fr", "Les deux conditions sont remplies.", "Both conditions are met."],
  ] as const)("lets pass in %s: %s", (language, text, english) => {
    expect(otherWords({ en: english, de: "", fr: "", [language]: text })).toEqual([]);
  });

  test("has a word of its own for each thing that does not break its own rule", () => {
    expect(GLOSSARY.filter(({ not, word }) => not.test(word))).toEqual([]);
  });
});

/** A sign of French without its no-break space, and quotation marks and apostrophes of a typewriter. */
const NOT_FRENCH = /(?:^|[^\u00a0\u202f])[:;?!»%](?=[\s.,)]|$)|«(?![\u00a0\u202f])|['"]/u;

describe("French", () => {
  test("has a no-break space before a colon and its like, and after «, whatever stands before it", () => {
    expect(texts.filter(({ said }) => NOT_FRENCH.test(said.fr)).map(({ place, said }) => [place, said.fr])).toEqual([]);
  });

  test.each([
    ["Conformité:", true],
    ["Conformité :", true],
    ["Conformité\u00a0:", false],
    ["Tidewater Clinics Ltd: 3", true],
    ["20%", true],
    ["20\u00a0%", false],
    ["«\u00a0oui »", true],
    ["«oui\u00a0»", true],
    ["l'app", true],
    ["à 10:30", false],
  ])("%s is wrong: %s", (text, isWrong) => {
    expect(NOT_FRENCH.test(text)).toBe(isWrong);
  });
});

describe("no text is longer than its room", () => {
  test("in any language", () => {
    const long = texts.flatMap(({ place, said }) =>
      LANGUAGES.flatMap((language) =>
        narrowRooms(place, said[language]).map(({ what }) => `${place} (${what}, ${language}): ${said[language]}`),
      ),
    );
    expect(long).toEqual([]);
  });

  test.each([
    ["tag", "standing/gaps.statusMissing", "Not yet met"],
    ["tag", "tier/timeline.tags.due", "Wiederaufnahmeverfahrensakte"],
    ["state of a registration", "leads/states.pending", "Enregistrement encore en attente"],
    ["button", "leads/register", "Enregistrer ce lead auprès de HubSpot maintenant"],
    ["title of a tab", "settings/frame/sections.contacts", "Alle Ansprechpersonen"],
    ["head of a table", "statement/columns.paidOn", "Voraussichtlich zahlbar"],
  ])("refuses a %s: %s says %s", (what, place, text) => {
    expect(narrowRooms(place, text).map((room) => room.what)).toEqual([what]);
  });

  test("knows places for each room", () => {
    expect(ROOMS.filter(({ places }) => !texts.some(({ place }) => places.test(place)))).toEqual([]);
  });
});
