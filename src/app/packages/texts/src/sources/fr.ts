import type { DocumentTexts } from "./en.ts";

export const fr: DocumentTexts = {
  "000_767800270b4ee6ef.txt": { work: "Guide du Technology Partner Program 2026", edition: "édition allemande" },
  "001_c4342dbf05368735.txt": {
    work: "Questions et réponses sur le programme Partenaires solutions",
    edition: "édition allemande",
  },
  "002_222c4728e680c2f1.txt": { work: "Guide du Technology Partner Program 2026", edition: "édition française" },
  "003_5c81f7e92c92d604.txt": {
    work: "Questions et réponses sur les outils partenaires du 15 mars 2018",
    edition: "édition allemande",
  },
  "004_ba9e28f804b1c8c5.txt": {
    work: "Questions et réponses sur le programme Partenaires solutions",
    edition: "édition anglaise",
  },
};
