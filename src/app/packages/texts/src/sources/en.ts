/** What the program documents are called: the work, and the edition that is cited. Public pages go by their address. */
export const en: Record<string, { work: string; edition: string }> = {
  "000_767800270b4ee6ef.txt": { work: "Technology Partner Program guide 2026", edition: "German edition" },
  "001_c4342dbf05368735.txt": { work: "Solutions Partner Program FAQ", edition: "German edition" },
  "002_222c4728e680c2f1.txt": { work: "Technology Partner Program guide 2026", edition: "French edition" },
  "003_5c81f7e92c92d604.txt": { work: "Partner tools FAQ of March 15, 2018", edition: "German edition" },
  "004_ba9e28f804b1c8c5.txt": { work: "Solutions Partner Program FAQ", edition: "English edition" },
};
export type DocumentTexts = typeof en;
