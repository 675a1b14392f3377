import type { DocumentTexts } from "./en.ts";

export const de: DocumentTexts = {
  "000_767800270b4ee6ef.txt": {
    work: "Leitfaden zum Technology Partner Program 2026",
    edition: "deutsche Ausgabe",
  },
  "001_c4342dbf05368735.txt": {
    work: "Fragen und Antworten zum Solutions Partner Program",
    edition: "deutsche Ausgabe",
  },
  "002_222c4728e680c2f1.txt": {
    work: "Leitfaden zum Technology Partner Program 2026",
    edition: "französische Ausgabe",
  },
  "003_5c81f7e92c92d604.txt": {
    work: "Fragen und Antworten zu den Partner-Tools vom 15. März 2018",
    edition: "deutsche Ausgabe",
  },
  "004_ba9e28f804b1c8c5.txt": {
    work: "Fragen und Antworten zum Solutions Partner Program",
    edition: "englische Ausgabe",
  },
};
